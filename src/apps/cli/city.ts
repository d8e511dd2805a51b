import { type City, listCities } from '../../access/city.store.ts'
import { type House, lookAt } from '../../access/gate.ts'
import { NotFound } from '../../base/objection.ts'

/** The city that a verb is about: the only one there is, or the one that `--city` names by its code. */
export async function cityOf(house: House, code: string | undefined): Promise<City> {
  const cities = await lookAt(house, { from: 0, to: 0 }, listCities)
  if (cities.length === 0) {
    throw new NotFound({
      zh: '数据库里还没有城市。请先运行 npm start 完成首次设置，或用 xjy demo 载入演示数据。',
      en: 'The database holds no city yet. Run npm start and set one up, or load the demo with xjy demo.',
    })
  }
  const asked = code === undefined ? cities : cities.filter(city => city.code === code)
  if (asked.length === 1 && asked[0]) return asked[0]
  const known = cities.map(city => `${city.code} ${city.name}`).join('、')
  throw new NotFound({
    zh: code === undefined ? `有几个城市，请用 --city 指明：${known}。` : `没有区划代码为 ${code} 的城市；现有：${known}。`,
    en:
      code === undefined ? `There are several cities: say which with --city: ${known}.` : `There is no city ${code}; there are: ${known}.`,
  })
}

/** All that a city's cabinets hold: the command line is run by whoever owns the machine. */
export const reachOf = ({ office, last }: City) => ({ from: office, to: last })

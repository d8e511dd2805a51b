import { chanceOf } from './chance.ts'

/** Names in the manner of such communities: the houses of a works or an office, and those that were sold. */
const works =
  '农机厂 供销社 粮食局 轻工局 物资局 百货公司 食品厂 水电局 二轻局 烟草公司 邮电局 医药公司 林业局 外贸公司 建筑公司 糖厂 酒厂 水泥厂 化肥厂 印刷厂 针织厂 丝厂 陶瓷厂 五金厂 汽修厂 机械厂 运输公司 木材公司 石油公司 农资公司 电影公司 副食品公司 土产公司 电机厂 灯泡厂 造纸厂 茶叶公司 农械站'.split(
    ' ',
  )
const gardens =
  '东升 文兴 康乐 春晖 松涛 翠竹 怡景 丽景 新风 朝阳 育才 和平 幸福 团结 富民 安居 兴业 长安 平安 金桂 紫荆 木棉 银河 星光 月华 云峰 碧水 清泉 福临 祥和 晨光 秀水 锦绣 华茂 永乐'.split(
    ' ',
  )

const worksSuffixes = ['宿舍', '大院'] as const
const gardenSuffixes = ['小区', '花园', '苑'] as const

/** Different invented names, the same ones each time: at most 181 of them. */
export function inventedNames(count: number): string[] {
  const all = [
    ...works.flatMap(stem => worksSuffixes.map(suffix => stem + suffix)),
    ...gardens.flatMap(stem => gardenSuffixes.map(suffix => stem + suffix)),
  ]
  if (count > all.length) throw new RangeError(`only ${all.length} names can be made`)
  return chanceOf('names').shuffled(all).slice(0, count)
}

/** What neighbours also call it, for some of them. */
export function aliasOf(name: string): string | null {
  if (name.endsWith('宿舍')) return name.replace(/宿舍$/, '家属楼')
  if (name.endsWith('花园')) return name.replace(/花园$/, '新村')
  return null
}

/** Whether the houses were built by an employer for its people. */
export const isOfWorks = (name: string): boolean => worksSuffixes.some(suffix => name.endsWith(suffix))

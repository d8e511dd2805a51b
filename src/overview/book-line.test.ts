import { expect, test } from 'vitest'
import { readSaid, thingsIn } from './book-line.ts'
import { lineWords } from './book-line.words.ts'

const id = '0192f3a0-0000-7000-8000-000000000001'
const item = { county: 104, id }

test('a recording of six starts is told with its day and its communities', () => {
  const said = readSaid(
    JSON.stringify({
      kind: 'contractor-on-site',
      occurredOn: '2021-10-12',
      evidence: ['a'],
      items: Array.from({ length: 6 }, () => ({ item })),
    }),
  )
  expect(thingsIn('works.record-milestones', said)).toHaveLength(3)
  expect(lineWords('works.record-milestones', said, ['湖寮大院', '茶阳新村', '高陂家属楼']).zh).toBe(
    '记录节点：施工单位进场（开工），2021-10-12；佐证 1 份；湖寮大院、茶阳新村、高陂家属楼等 6 个小区',
  )
})

test('a rename tells the new name, from when, and by what document', () => {
  const said = readSaid(JSON.stringify({ community: item, name: '湖寮花园', on: '2021-06-01', document: '埔民〔2021〕5号' }))
  expect(thingsIn('registry.rename-community', said)).toEqual([{ kind: 'community', key: `104-${id}` }])
  expect(lineWords('registry.rename-community', said, ['湖寮花园']).zh).toBe(
    '小区更名：改称“湖寮花园”，自 2021-06-01 起；依据：埔民〔2021〕5号；湖寮花园',
  )
})

test('an act of which the book keeps nothing more is told by its name', () => {
  expect(lineWords('works.keep-file', readSaid('{"bytes":12}'), []).zh).toBe('存档佐证文件')
  expect(thingsIn('works.keep-file', readSaid('[1]'))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { printMarkup, readMarkup } from './markup.ts'
import { nodesFromPasted, nodesFromText, type Pasted } from './paste.ts'
import { elementOf, fromWord, fromWps } from './pasted.fixture.ts'

const paste = (html: string): Pasted => nodesFromPasted(elementOf(html))
const bodyOf = ({ nodes }: Pasted): string[] => printMarkup(nodes).split('\n\n')

describe('what is pasted', () => {
  test('from Word keeps headings, paragraphs, lists, tables and the words of its pictures', () => {
    expect(bodyOf(paste(fromWord))).toEqual([
      '## 一、全市进展',
      '到9月底，全市已开工12个小区，居民把“等着改”变成“商量着改”。',
      '### （一）雨污分流先行',
      '先做主管，后接支管；',
      '1. 夜间吊装，早高峰前恢复通行。',
      '| 街道 | 已开工·小区数 | 已开工·户数 |\n| --- | --- | --- |\n| 江南 | 5 | 390 |\n| 其他 |  | / |',
      '新办法已经印发。',
    ])
    expect(paste(fromWord).pictures).toEqual([
      { after: 5, from: 'local', source: 'file:///C:/Users/x/clip_image002.jpg', caption: '议事会现场' },
    ])
  })

  test('from WPS keeps them too, and joins the lines that a page end broke', () => {
    expect(bodyOf(paste(fromWps))).toEqual([
      '## 二、长效管理跟得上',
      '议事会上提得最多的是停车、晾晒和照明三件事，施工单位把意见分成三类，逐条写明理由，张贴在小区出入口。',
      '### 当场能办的',
      '（1）楼道照明每层一盏，由社区统一维护。',
      '下一步，推开到全部街道。',
    ])
    expect(paste(fromWps).pictures).toMatchObject([{ after: 4, from: 'inline', caption: '' }])
  })

  test('stands on the lines on which it will be written', () => {
    for (const html of [fromWord, fromWps]) {
      const { nodes } = paste(html)
      expect(readMarkup(printMarkup(nodes))).toEqual({ nodes, objections: [] })
    }
  })

  test('as plain text is joined where a line was broken, and parted at empty lines, numbers and indents', () => {
    const text = [
      '　　今年以来，全市把老旧小区改造列为民生实事，各单位按月报送，由专班逐项核对，形成了一套做',
      '法 ，共 15 条。',
      '（二）下一步',
      '- 继续推进管线入地',
      '- 继续推进加装电梯',
      '',
      '街道\t户数',
      '江南\t12',
      '全文完',
    ].join('\n')
    expect(bodyOf(nodesFromText(text))).toEqual([
      '今年以来，全市把老旧小区改造列为民生实事，各单位按月报送，由专班逐项核对，形成了一套做法，共15条。',
      '## （二）下一步',
      '继续推进管线入地',
      '继续推进加装电梯',
      '| 街道 | 户数 |\n| --- | --- |\n| 江南 | 12 |',
      '全文完',
    ])
  })

  test('that looks like markup stays text', () => {
    expect(bodyOf(paste('<p># 号楼{{x}}与|竖线|</p><p>| 甲 |</p>'))).toEqual(['\\# 号楼\\{{x}}与|竖线|', '\\| 甲 |'])
  })

  test('in a table of one cell is not made a table', () => {
    expect(bodyOf(paste('<table><tr><td><p>框中的第一段。</p><p>第二段。</p></td></tr></table>'))).toEqual(['框中的第一段。', '第二段。'])
  })

  test('a numbered sentence is no heading, and a heading never skips a level', () => {
    expect(bodyOf(paste('<p>1. 沟槽一律支护，下井作业须先通风。</p><h4>（1）安全措施</h4><h2>说明</h2><h5>附则</h5>'))).toEqual([
      '1. 沟槽一律支护，下井作业须先通风。',
      '## （1）安全措施',
      '### 说明',
      '#### 附则',
    ])
  })

  test('numbers in a list come along, whoever counted them', () => {
    expect(bodyOf(paste('<ol start="3"><li>供水，</li><li>供电。</li></ol><ul><li>通信。</li></ul>'))).toEqual([
      '3. 供水，',
      '4. 供电。',
      '通信。',
    ])
  })
})

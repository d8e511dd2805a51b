/**
 * A whole bulletin to draw in tests: an invented month of an invented text, with everything that a tree can hold.
 *
 * The figures of the table are consistent (every row balances, every total is the sum), the sentences are made up.
 */
import { dayOf } from '../day.ts'
import type { Block, Cell, DocumentTree, GridBlock, TableBlock } from '../document.ts'

/** Three houses and a lawn, 480 × 270: small enough to live in the source. */
const pictureBase64 =
  'iVBORw0KGgoAAAANSUhEUgAAAeAAAAEOBAMAAACjtNlUAAAAElBMVEXz6cbP4+64WjrJb0p/nGrQilzt8I1eAAAACXBIWXMAAAsTAAALEwEAmpwYAAABZUlEQVR42u3asQ2A' +
  'MAwEwKzACqzACqzA/qvQkQopyILE5L600lwX+V2WyVKAgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBO4HXQICBgYGBgYGB' +
  'gYGBgYGBgYHHBpcrzQNgYGBgYGBgYGDgpOAtEGBgYGBgYGBg4O/ACda0wMDAwMDAA4Lrh6B5AAz8EHwEAgwMDAwMDBxb8QADAwMDAwMDA78Nrm+aB8Ap6lJgYGBgYGBgYOC3' +
  '17TAwMDAwMCzgUeqS4H/DnYBAAwMDAwMrC4FBgYGBgYGBnanBawuBQYGBgYGBgZWiAMDAwMDA7vTcrYErBAHBgYGBgZWlwIDAwMDAwMDAwP3B49UlwIDAwMDAwMDA6de0wID' +
  'AwMDAwMDAwMDAwMDAwMDpwDvkwUYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGBgYGPgmJw/uXHSC4D0RAAAAAElFTkSuQmCC'

/** The SHA-256 of the picture's bytes, in hexadecimal: its name in the tree. */
export const pictureHash = '00f70a6a8ed7fbf02ca92571d546b16496c3fe06a51e88d8fb4d4f91e578ec70'

export const pictureBytes: Uint8Array = Uint8Array.from(atob(pictureBase64), c => c.charCodeAt(0))

export const pictures: ReadonlyMap<string, Uint8Array> = new Map([[pictureHash, pictureBytes]])

/** What the HTML drawer asks for: the picture as an address that needs no network. */
export const pictureUrl = (hash: string): string => {
  if (hash !== pictureHash) throw new Error(`no such picture: ${hash}`)
  return `data:image/png;base64,${pictureBase64}`
}

const name = (text: string): Cell => ({ text, align: 'left' })
const serial = (n: number): Cell => ({ text: String(n), number: n, align: 'centre' })
const figure = (n: number | null): Cell => (n === null ? { text: '/', align: 'centre' } : { text: String(n), number: n, align: 'right' })

type Row = readonly [string, number, number, number | null, number | null, number, number]

const rows: readonly Row[] = [
  ['丰顺县', 863, 10, null, null, 863, 10],
  ['兴宁市', 3528, 17, 1695, 12, 1833, 5],
  ['平远县', 819, 36, null, null, 819, 36],
  ['大埔县', 385, 6, null, null, 385, 6],
  ['五华县', 2476, 20, null, null, 2476, 20],
  ['梅县区', 2034, 15, null, null, 2034, 15],
  ['蕉岭县', 733, 4, null, null, 733, 4],
  ['梅江区', 2393, 14, 2003, 9, 390, 5],
  ['城市排水中心', 1505, 8, 1505, 8, 0, 0],
]

/** Eight columns, three rows of head, `/` where a stage is exhausted and 0 where nothing has come yet. */
export const progressTable: TableBlock = {
  kind: 'table',
  title: '2021年10月梅州市城镇老旧小区改造进展情况',
  note: '截至2021年10月29日',
  widths: [7, 17, 12, 11, 15, 12, 14, 12],
  head: [
    [
      { text: '序号', columns: 1, rows: 3 },
      { text: '区县名称', columns: 1, rows: 3 },
      { text: '改造计划', columns: 2, rows: 1 },
      { text: '改造进展情况', columns: 4, rows: 1 },
    ],
    [
      { text: '涉及户数(户)', columns: 1, rows: 2 },
      { text: '小区数(个)', columns: 1, rows: 2 },
      { text: '1. 正在开展群众工作、手续办理等前期准备的项目', columns: 2, rows: 1 },
      { text: '2. 已完成前期准备、施工单位已进场施工的项目', columns: 2, rows: 1 },
    ],
    [
      { text: '户数(户)', columns: 1, rows: 1 },
      { text: '小区数(个)', columns: 1, rows: 1 },
      { text: '户数(户)', columns: 1, rows: 1 },
      { text: '小区数(个)', columns: 1, rows: 1 },
    ],
  ],
  rows: rows.map(([unit, ...figures], i) => [serial(i + 1), name(unit), ...figures.map(figure)]),
  total: [{ text: '合计', align: 'centre', columns: 2 }, ...[14736, 130, 5203, 29, 9533, 101].map(figure)],
  footnotes: ['注：“/”表示该单位已无处于前期准备阶段的项目；“0”表示尚无项目进场施工。'],
}

const firstArticle = ['老旧小区改造提速增效', '城区排水与供电改造同步推进'] as const
const secondArticle = ['楼栋议事会走进小巷', '居民自己定下改造清单'] as const

/** A regular issue: two articles, a picture, the month's table, a colophon of three lines. */
export const bulletinTree: DocumentTree = {
  title: '梅州市城镇老旧小区改造工作简报2021年第10期',
  day: dayOf('2021-10-29'),
  masthead: {
    topic: '梅州市城镇老旧小区改造工作',
    name: '简报',
    number: '（2021年第10期 总第17期）',
    issuer: '梅州市住房和城乡建设局',
    day: '2021年10月29日',
    mark: null,
    note: null,
  },
  contents: [firstArticle.join(' '), secondArticle.join(' '), progressTable.title],
  blocks: [
    { kind: 'title', lines: firstArticle },
    {
      kind: 'paragraph',
      text:
        '入秋以来，各县（市、区）抓住雨水较少的施工窗口期，把地下管网、供电线路和楼道修缮放在一张图上统筹安排。截至10月29日，全市列入年度' +
        '计划的130个小区中，已有101个小区的施工单位进场，涉及居民9533户；其余29个小区正在办理手续、征集意见，涉及居民5203户。与上月相比，' +
        '新进场的小区增加6个，全部集中在大埔县，涉及居民385户。',
    },
    { kind: 'heading', level: 1, text: '一、管线入地一次做完' },
    {
      kind: 'paragraph',
      text:
        '过去同一条巷子常常先挖水管、再挖电缆，路面补了又破。今年起，改造小区开工前须先由供水、供电、燃气、通信等单位在同一张总平面图上签认' +
        '各自的走向和埋深，未签认的小区不安排开挖。施工单位按“先深后浅、先大后小”的次序组织流水作业，路面只恢复一次，居民出行受影响的天数' +
        '平均缩短了三分之一左右。',
    },
    { kind: 'heading', level: 2, text: '（一）雨污分流先行' },
    {
      kind: 'paragraph',
      text:
        '城市排水中心承担的8个小区地势低洼，逢大雨必积水。技术人员逐井开盖测量，绘出了旧管网的实际走向，纠正了图纸上的多处错漏。分流方案' +
        '已经过三轮比选，计划先做主管、后接支管，最后逐户改接阳台排水，力争明年汛期前全部投入使用。',
    },
    { kind: 'heading', level: 3, text: '1. 主管施工' },
    { kind: 'paragraph', text: '主管采用分段围挡、夜间吊装的办法，每段不超过50米，当天开挖、当天回填，早高峰前恢复通行。' },
    { kind: 'heading', level: 4, text: '（1）安全措施' },
    {
      kind: 'paragraph',
      text: '沟槽深度超过1.5米的一律支护，下井作业须先通风、再检测，并由专人在井口值守。围挡外侧设置夜间警示灯和临时便道，方便老人、儿童通行。',
    },
    { kind: 'title', lines: secondArticle },
    {
      kind: 'paragraph',
      text:
        '“楼梯扶手要不要换、车棚放在哪一头，都是我们自己举手定的。”傍晚时分，几位退休居民围坐在榕树下，把写满意见的纸条一张张贴到展板上。' +
        '这样的楼栋议事会，今年已在全市多个街道推开：每栋楼推选一名召集人，每半个月议一次事，议定的事项由社区登记、施工单位答复、居民代表验收。',
    },
    {
      kind: 'picture',
      file: pictureHash,
      type: 'image/png',
      width: 480,
      height: 270,
      caption: '改造后的小区一角（示意图）',
    },
    {
      kind: 'paragraph',
      text:
        '议事会上提得最多的是停车、晾晒和照明三件事。施工单位把意见分成当场能办、设计变更后能办和暂不具备条件三类，逐条写明理由，张贴在小区' +
        '出入口。对暂不具备条件的，由社区每季度复核一次，条件成熟的及时补做。居民从“等着改”变成“商量着改”，改造后的日常管理也有了着落。',
    },
    { kind: 'heading', level: 1, text: '二、长效管理跟得上' },
    {
      kind: 'paragraph',
      text: '下一步，各地将把议事会的做法延伸到改造之后，引导居民推选业主委员会或者物业管理委员会，商定公共收益的用途和维修资金的归集办法，让改好的小区管得住、用得久。',
    },
    progressTable,
  ],
  colophon: [
    {
      label: '报送',
      text: '市委、市政府分管负责同志，省住房和城乡建设厅城市建设处，市人大常委会环境资源城乡建设工作机构，市政协人口资源环境委员会。',
    },
    { label: '发送', text: '各县（市、区）人民政府。' },
    { label: '抄送', text: '市直有关单位。' },
  ],
}

/** A table that an article holds itself: without title, note and total. */
export const grid: GridBlock = {
  kind: 'grid',
  widths: [12, 30, 9],
  head: ['街道', '居民议定的事项', '票数'].map(text => ({ text, columns: 1, rows: 1 })),
  rows: [
    [name('江南'), name('楼道照明每层一盏，由社区统一维护'), { text: '36', number: 36, align: 'right' }],
    [name('西郊'), name('车棚迁到东门内侧'), { text: '/', align: 'right' }],
  ],
}

/** The same issue, printed again because something in it was wrong. */
export const correctedTree: DocumentTree = {
  ...bulletinTree,
  masthead: { ...bulletinTree.masthead, mark: '更正', note: '本期替换2021年10月28日印发的同期简报。' },
}

/** Text that would do harm if a drawer took it for markup, a formula or a field. */
export const hostileTree: DocumentTree = {
  ...bulletinTree,
  title: '</title><script>alert(1)</script>',
  contents: ['<b>粗</b> & "引号" \'撇\''],
  blocks: [
    { kind: 'title', lines: ['<script>alert(1)</script>', '#set page(width: 1pt) $x$ *星* _线_ @标 `码` \\n'] },
    { kind: 'heading', level: 3, text: '1. 编号 <w:br/> ]]> {{占位}}' },
    { kind: 'paragraph', text: '岜塱䶮龑①𠮷：生僻字与扩展区字。=1+1 -- --- // /* */ ~ [链接](x) <x@y>' },
    {
      ...progressTable,
      title: '=HYPERLINK("http://example.invalid","点我")',
      note: null,
      head: [[{ text: '+1', columns: 8, rows: 1 }]],
      rows: [['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '{=1}', '00123', '/'].map((text): Cell => ({ text, align: 'left' }))],
      total: null,
      footnotes: [],
    },
  ],
  colophon: [{ label: '<i>报送</i>', text: '&lt;原样&gt;。' }],
}

/** A document of nothing but these blocks. */
export const plainTree = (...blocks: Block[]): DocumentTree => ({
  ...bulletinTree,
  masthead: { topic: '', name: '', number: '', issuer: '', day: '', mark: null, note: null },
  contents: [],
  blocks,
  colophon: [],
})

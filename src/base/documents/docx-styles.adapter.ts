/**
 * The named styles of the Word edition: who opens the file finds 公文正文 and 一级标题 in the list of styles and can
 * go on writing with them. Measures are those of GB/T 9704; Word counts in twentieths of a point, sizes in half points.
 *
 * The text holds no empty lines: all space between things belongs to the styles, before or after.
 */
import { AlignmentType, BorderStyle, type IBorderOptions, type IParagraphStyleOptions, LineRuleType } from 'docx'

/** A4 with a type area of 156 × 225 mm, 22 lines of 28 characters. Twips. The page number stands 7 mm below the type area. */
export const page = {
  size: { width: 11906, height: 16838 },
  margin: { top: 2098, bottom: 1984, left: 1588, right: 1474, header: 851, footer: 1300, gutter: 0 },
} as const

/** The width of the type area in twips. */
export const typeWidth = page.size.width - page.margin.left - page.margin.right

/** Y80 M80 as a screen shows it. */
export const red = 'E5352B'

/** Points as the twips that Word wants. */
export const points = (n: number): number => Math.round(n * 20)

/** One line of the type area: 22 of them fill it. */
export const line = points(28.95)

const body = '仿宋_GB2312'
const kai = '楷体_GB2312'
const hei = '黑体'
const song = '方正小标宋简体'

/** Latin letters and digits too: otherwise Word would take the curved quotation marks from a Western font, half as wide. */
const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' })

const exactly = (twips: number, before = 0, after = 0) => ({ line: twips, lineRule: LineRuleType.EXACT, before, after })
const atLeast = (twips: number, before = 0, after = 0) => ({ line: twips, lineRule: LineRuleType.AT_LEAST, before, after })

type Look = { readonly family: string; readonly size: number; readonly spacing?: number; readonly color?: string }
type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>

/** Size in points, character spacing in twips. */
const style = (id: string, name: string, { family, size, spacing = 0, color }: Look, paragraph: Paragraph): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: font(family), size: size * 2, characterSpacing: spacing, ...(color ? { color } : {}) },
  paragraph,
})

// 28 characters of 16 pt are wider than the type area; a quarter of a point less each and they fit.
const ofText = (family: string): Look => ({ family, size: 16, spacing: -5 })

const twoCharacters = { firstLine: points(2 * 15.75), firstLineChars: 200 }

const heading = (id: string, name: string, family: string, outlineLevel: number): IParagraphStyleOptions =>
  style(id, name, ofText(family), {
    spacing: exactly(line),
    indent: twoCharacters,
    outlineLevel,
    keepNext: true,
    alignment: AlignmentType.BOTH,
  })

const centred = { alignment: AlignmentType.CENTER }

const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' }
const thin = (space: number): IBorderOptions => ({ style: BorderStyle.SINGLE, size: 6, space, color: '000000' })

/**
 * The rules of the colophon (版记): thick, thin between, thick. They are as wide as the type area while the text stands
 * one character in, so each paragraph has white borders left and right that hold the rules one character further out.
 * The space of the thin rules alternates, because Word joins neighbours with equal borders and drops the rule between.
 */
export const colophonBorder = (index: number, count: number) => ({
  ...(index === 0 ? { top: thick } : {}),
  bottom: index === count - 1 ? thick : thin(4 + (index % 2)),
  left: { style: BorderStyle.SINGLE, size: 2, space: 14, color: 'FFFFFF' },
  right: { style: BorderStyle.SINGLE, size: 2, space: 14, color: 'FFFFFF' },
})

/** The rule under the masthead: the paragraph's own border, 2 pt, not a drawing that slips away. */
const redRule = { bottom: { style: BorderStyle.SINGLE, size: 16, space: 6, color: red } }

const mastheadStyles = [
  style('Mark', '报头标识', { family: hei, size: 16 }, { spacing: exactly(line) }),
  style('Topic', '报头主题', { family: song, size: 30, color: red }, { spacing: atLeast(points(44), points(12)), ...centred }),
  style('Masthead', '报头', { family: song, size: 56, color: red }, { spacing: atLeast(points(76), points(6)), ...centred }),
  style('Number', '期号', { family: body, size: 16 }, { spacing: exactly(line, points(12)), ...centred }),
  style('Edition', '期号说明', { family: kai, size: 14 }, { spacing: exactly(points(24)), ...centred }),
  style('Issuer', '编发单位', { family: body, size: 16 }, { spacing: exactly(line, points(12), points(14)), border: redRule }),
  style('Contents', '本期要目', { family: kai, size: 16 }, { spacing: exactly(line), indent: { left: points(48), hanging: points(20) } }),
]

const bodyStyles = [
  style(
    'Title1',
    '公文标题',
    { family: song, size: 22 },
    { spacing: exactly(points(36), line, line), ...centred, outlineLevel: 0, keepNext: true, keepLines: true },
  ),
  heading('Level1', '一级标题', hei, 1),
  heading('Level2', '二级标题', kai, 2),
  heading('Level3', '三级标题', body, 3),
  heading('Level4', '四级标题', body, 4),
  style('Text', '公文正文', ofText(body), { spacing: exactly(line), indent: twoCharacters, alignment: AlignmentType.BOTH }),
  style(
    'Picture',
    '图片',
    { family: body, size: 16 },
    { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: points(10) }, ...centred, keepNext: true },
  ),
  style('PictureCaption', '图注', { family: kai, size: 14 }, { spacing: exactly(points(24), points(4), points(10)), ...centred }),
]

const tableStyles = [
  style(
    'TableTitle',
    '表题',
    { family: song, size: 18 },
    { spacing: exactly(points(30), line, points(8)), ...centred, outlineLevel: 0, keepNext: true },
  ),
  style(
    'TableNote',
    '表头说明',
    { family: body, size: 12 },
    { spacing: exactly(points(20)), alignment: AlignmentType.RIGHT, keepNext: true },
  ),
  style('TableHead', '表头', { family: hei, size: 10.5 }, { spacing: atLeast(points(16)), ...centred, keepNext: true }),
  style('TableCell', '表文', { family: body, size: 10.5 }, { spacing: atLeast(points(16)) }),
  style(
    'TableFootnote',
    '表下注',
    { family: body, size: 10.5 },
    { spacing: exactly(points(20), points(4)), alignment: AlignmentType.BOTH },
  ),
]

const endStyles = [
  style('Colophon', '版记', { family: body, size: 14 }, { spacing: exactly(points(24)), keepLines: true }),
  style('PageNumber', '页码', { family: '宋体', size: 14 }, {}),
  style('Closing', '文末', { family: body, size: 1 }, { spacing: exactly(points(1)) }),
]

// Digits and Latin letters are said to be English, as Word itself does in a Chinese document: called Chinese, the 10 of
// 10月 may be broken at the end of a line.
export const styles = {
  default: { document: { run: { font: font(body), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } } } },
  paragraphStyles: [...mastheadStyles, ...bodyStyles, ...tableStyles, ...endStyles],
}

/** What to take where a font is missing: Word and others look here before they guess. */
const others: readonly (readonly [name: string, instead: string])[] = [
  [body, '仿宋,FangSong,STFangsong'],
  [kai, '楷体,KaiTi,STKaiti'],
  [hei, 'SimHei,STHeiti'],
  [song, '方正小标宋_GBK,华文中宋,STZhongsong'],
  ['宋体', 'SimSun,STSong'],
]

const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${others
  .map(([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`)
  .join('')}</w:fonts>`

// For every paragraph: a page is filled to its last line, whatever ends there, and digits stand in the line without extra
// space: otherwise pages would have less than 22 lines, and lines with a number less than 28 characters.
const paragraphDefaults =
  '<w:pPrDefault><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault>'

/** What the library has no words for. */
export const beyondTheLibrary = {
  'word/fontTable.xml': () => fontTable,
  'word/styles.xml': (xml: string) => xml.replace('<w:pPrDefault/>', paragraphDefaults),
  // Two marks side by side take less room than two characters, as in every Chinese document.
  'word/settings.xml': (xml: string) => xml.replace('<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'),
}

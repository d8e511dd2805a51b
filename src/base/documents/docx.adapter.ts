/**
 * The Word edition of a document: for those who edit, archive or reprint it.
 *
 * Fonts are asked for by name, as offices do; nothing is embedded. The one empty paragraph that may come out is the one
 * that the format demands after a table at the end of a text; it is one point high.
 */
import { AlignmentType, Document, Footer, ImageRun, Packer, PageNumber, Paragraph, Table, TabStopType, TextRun } from 'docx'
import { type Block, type ColophonLine, type DocumentTree, type Masthead, type PictureBlock, tableOfGrid } from '../document.ts'
import { beyondTheLibrary, colophonBorder, line, page, points, styles, typeWidth } from './docx-styles.adapter.ts'
import { drawTable } from './docx-table.adapter.ts'
import { anchoredRuns, runs, wideRuns } from './docx-text.adapter.ts'
import { stableOffice } from './stable-zip.ts'
import { drawable } from './text.ts'

type Pictures = ReadonlyMap<string, Uint8Array>

/** The file's bytes: the same tree and pictures give the same bytes. Throws an Error where a picture is missing. */
export async function drawDocx(tree: DocumentTree, pictures: Pictures): Promise<Uint8Array> {
  const children = closed([
    ...masthead(tree.masthead),
    ...tree.contents.map(title => new Paragraph({ style: 'Contents', children: runs(title) })),
    ...tree.blocks.flatMap(block => drawBlock(block, pictures)),
    ...tree.colophon.map((line, i) => colophonLine(line, i, tree.colophon.length)),
  ])
  const document = new Document({
    title: drawable(tree.title),
    creator: drawable(tree.masthead.issuer),
    lastModifiedBy: drawable(tree.masthead.issuer),
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { page, grid: { linePitch: line } },
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: points(14) }),
          even: pageNumber(AlignmentType.LEFT, { left: points(14) }),
        },
        children,
      },
    ],
  })
  const bytes = await Packer.toBuffer(document)
  return stableOffice(new Uint8Array(bytes), tree.day, beyondTheLibrary)
}

const pageNumber = (
  alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT,
  indent: { left: number } | { right: number },
): Footer =>
  new Footer({
    children: [
      new Paragraph({ style: 'PageNumber', alignment, indent, children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] }),
    ],
  })

/** In half points: 30 pt, and smaller where the line would not fit into the type area. */
const topicSize = (topic: string): number => Math.min(60, Math.floor(typeWidth / 10 / Math.max(1, [...topic].length)))

/** A document without a topic and a name, a table alone, has no masthead. */
function masthead({ mark, topic, name, number, note, issuer, day }: Masthead): Paragraph[] {
  if (topic + name === '') return []
  const issued = [...runs(issuer), new TextRun({ children: ['\t'] }), ...runs(day)]
  return [
    ...(mark === null ? [] : [new Paragraph({ style: 'Mark', children: runs(mark) })]),
    new Paragraph({ style: 'Topic', children: runs(topic, topicSize(topic)) }),
    new Paragraph({ style: 'Masthead', children: wideRuns(name, points(56)) }),
    new Paragraph({ style: 'Number', children: runs(number) }),
    ...(note === null ? [] : [new Paragraph({ style: 'Edition', children: runs(note) })]),
    new Paragraph({ style: 'Issuer', tabStops: [{ type: TabStopType.RIGHT, position: typeWidth }], children: issued }),
  ]
}

function drawBlock(block: Block, pictures: Pictures): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'Title1', children: anchoredRuns(block.lines.join('\n'), block) })]
    case 'heading':
      return [new Paragraph({ style: `Level${block.level}`, children: anchoredRuns(block.text, block) })]
    case 'paragraph':
      return [new Paragraph({ style: 'Text', children: anchoredRuns(block.text, block) })]
    case 'picture':
      return drawPicture(block, pictures)
    case 'table':
      return drawTable(block)
    case 'grid':
      return drawTable(tableOfGrid(block))
  }
}

/** In pixels of 96 to the inch: the type area is 589 wide, and a picture leaves room for its caption and some text. */
const largest = { width: 560, height: 520 }

function drawPicture(block: PictureBlock, pictures: Pictures): Paragraph[] {
  const { file, type, width, height, caption } = block
  const data = pictures.get(file)
  if (!data) throw new Error(`picture ${file} is missing`)
  const scale = Math.min(1, largest.width / width, largest.height / height)
  const description = drawable(caption)
  const image = new ImageRun({
    type: type === 'image/png' ? 'png' : 'jpg',
    data,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: description, title: description, description },
  })
  return [
    new Paragraph({ style: 'Picture', children: [image] }),
    ...(caption === '' ? [] : [new Paragraph({ style: 'PictureCaption', children: anchoredRuns(caption, block) })]),
  ]
}

/** 报送：…。 Lines that run on align behind the colon, one character in from both edges. */
function colophonLine({ label, text }: ColophonLine, index: number, count: number): Paragraph {
  const hanging = points(14) * ([...label].length + 1)
  return new Paragraph({
    style: 'Colophon',
    border: colophonBorder(index, count),
    indent: { left: points(14) + hanging, hanging, right: points(14) },
    spacing: { before: index === 0 ? points(40) : 0 },
    keepNext: index < count - 1,
    children: runs(`${label}：${text}`),
  })
}

/** Word refuses a text that ends in a table. */
const closed = (children: readonly (Paragraph | Table)[]): (Paragraph | Table)[] =>
  children.at(-1) instanceof Table ? [...children, new Paragraph({ style: 'Closing' })] : [...children]

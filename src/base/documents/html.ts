/**
 * The document as one page of HTML: for reading on a screen, for a screen reader, and for printing from a browser.
 *
 * It needs nothing from anywhere (pictures are inside, there is no script) and its policy forbids the browser to fetch
 * or run anything. Everything that comes from the tree is escaped: text is text.
 */
import {
  type Block,
  type Cell,
  type ColophonLine,
  type DocumentTree,
  type DrawnTable,
  type HeadCell,
  type Masthead,
  type PictureBlock,
  tableOfGrid,
} from '../document.ts'
import { type FigureLinks, figureLinks } from './html-figures.ts'
import { pageStyle } from './html-style.ts'
import { drawable } from './text.ts'

/** A picture's address inside the page, from the hash of its file: `data:image/png;base64,…`. */
type PictureAddress = (hash: string) => string

/** The whole page. Throws an Error where a picture's address would make the page fetch something. */
export function drawHtml(tree: DocumentTree, picture: PictureAddress): string {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  const links = figureLinks(tree.figuresAt ?? null, safe)
  const blocks = tree.blocks.map(block => drawBlock(block, picture, links)).join('\n')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="date" content="${safe(tree.day)}">
<title>${safe(tree.title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${masthead(tree.masthead)}
${contents(tree.contents)}
<main>
${blocks}
</main>
${colophon(tree.colophon)}
</body>
</html>
`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Harmless in text and between double quotes. */
const safe = (text: string): string => drawable(text).replace(/[&<>"']/g, c => entities[c]!)

const element = (tag: string, className: string, text: string): string => `<${tag} class="${className}">${safe(text)}</${tag}>`

function masthead({ mark, topic, name, number, note, issuer, day }: Masthead): string {
  if (topic + name === '') return ''
  return [
    '<header>',
    mark === null ? '' : element('p', 'mark', mark),
    `<h1>${element('span', 'topic', topic)} ${element('span', 'name', name)}</h1>`,
    element('p', 'number', number),
    note === null ? '' : element('p', 'edition', note),
    `<p class="issued">${element('span', 'issuer', issuer)} ${element('span', 'day', day)}</p>`,
    '</header>',
  ]
    .filter(line => line !== '')
    .join('\n')
}

const contents = (titles: readonly string[]): string =>
  titles.length === 0 ? '' : `<ul class="contents">\n${titles.map(title => `<li>${safe(title)}</li>`).join('\n')}\n</ul>`

function drawBlock(block: Block, picture: PictureAddress, links: FigureLinks): string {
  switch (block.kind) {
    case 'title':
      return `<h2>${block.lines.map(safe).join('<br>')}</h2>`
    case 'heading':
      return `<h${block.level + 2} class="level-${block.level}">${links.text(block.text, block.numbers)}</h${block.level + 2}>`
    case 'paragraph':
      return `<p>${links.text(block.text, block.numbers)}</p>`
    case 'picture':
      return drawPicture(block, picture, links)
    case 'table':
      return drawTable(block, cells => links.row(cells))
    case 'grid':
      return drawTable(tableOfGrid(block), cells => cells.map(cell => links.text(cell.text, cell.numbers)), links)
  }
}

function drawPicture({ file, width, height, caption, numbers }: PictureBlock, picture: PictureAddress, links: FigureLinks): string {
  const address = picture(file)
  if (!/^data:image\/(png|jpeg);base64,/.test(address)) throw new Error(`the address of picture ${file} is not inside the page`)
  const image = `<img src="${safe(address)}" width="${width}" height="${height}" alt="${safe(caption)}">`
  return `<figure>${image}${caption === '' ? '' : `<figcaption>${links.text(caption, numbers)}</figcaption>`}</figure>`
}

/** The texts of a row's cells as HTML. */
type RowTexts = (cells: readonly Cell[]) => string[]

function drawTable({ title, note, widths, head, rows, total, footnotes }: DrawnTable, texts: RowTexts, inHead?: FigureLinks): string {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return [
    '<table>',
    ...(title === null
      ? []
      : [`<caption>${element('span', 'title', title)}${note === null ? '' : ` ${element('span', 'note', note)}`}</caption>`]),
    `<colgroup>${widths.map(width => `<col style="width:${((100 * width) / whole).toFixed(2)}%">`).join('')}</colgroup>`,
    `<thead>\n${head.map(cells => row(cells.map(one => headCell(one, inHead)))).join('\n')}\n</thead>`,
    `<tbody>\n${[...rows, ...(total ? [total] : [])].map((cells, i) => bodyRow(cells, texts(cells), i === rows.length)).join('\n')}\n</tbody>`,
    '</table>',
    ...footnotes.map(text => element('p', 'footnote', text)),
  ].join('\n')
}

const row = (cells: readonly string[], className = ''): string => `<tr${className && ` class="${className}"`}>${cells.join('')}</tr>`

const spans = (columns: number, rows: number): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`

const headCell = ({ text, columns, rows, numbers }: HeadCell, links?: FigureLinks): string =>
  `<th scope="${columns > 1 ? 'colgroup' : 'col'}"${spans(columns, rows)}>${links ? links.text(text, numbers) : safe(text)}</th>`

/** A row is named by its first cell that is not a number: what the serial number stands before. */
function bodyRow(cells: readonly Cell[], texts: readonly string[], total: boolean): string {
  const namedBy = cells.findIndex(cell => cell.number === undefined)
  const drawn = cells.map((cell, i) => {
    const tag = i === namedBy ? 'th scope="row"' : 'td'
    return `<${tag} class="${cell.align}"${spans(cell.columns ?? 1, 1)}>${texts[i] ?? ''}</${tag.slice(0, 2)}>`
  })
  return row(drawn, total ? 'total' : '')
}

function colophon(lines: readonly ColophonLine[]): string {
  if (lines.length === 0) return ''
  return `<footer>\n<dl>\n${lines.map(({ label, text }) => `<div><dt>${safe(label)}：</dt><dd>${safe(text)}</dd></div>`).join('\n')}\n</dl>\n</footer>`
}

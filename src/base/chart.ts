/**
 * What every chart of the desk has besides its drawing: the table of its numbers, a sentence that says what there is to see,
 * and a picture that carries its title, its source and its day wherever it is sent.
 */
export interface ChartTable {
  readonly heads: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly ChartRow[]
}

export interface ChartRow {
  readonly cells: readonly (string | number)[]
  /** Where the row's name leads. */
  readonly to?: string
}

/** A drawing without anything around it. */
export interface Drawing {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/** On what a drawing stands: on a page and on paper, or on the dark ground of a large screen. */
export interface Look {
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly ground: string
  /** Of the smallest words, in pixels. */
  readonly size: number
}

export const paperLook: Look = { ink: '#1c2430', muted: '#55606e', line: '#c9d1da', ground: '#ffffff', size: 12 }

/** Told apart by lightness as well as by hue, so that they hold for every kind of colour vision and in grey print. */
export const chartColours = { waiting: '#d5dbe2', onSite: '#3d8bd4', done: '#0b3c6f', second: '#d98324', plan: '#8a5a00' } as const

/** How much has been done, in five bands; the words on each are dark or light as the band wants it. */
export const bands = [
  { under: 20, fill: '#f1f5f9', ink: '#1c2430' },
  { under: 40, fill: '#d3e3f3', ink: '#1c2430' },
  { under: 60, fill: '#a5c8e8', ink: '#1c2430' },
  { under: 80, fill: '#2f75b5', ink: '#ffffff' },
  { under: Number.POSITIVE_INFINITY, fill: '#0b3c6f', ink: '#ffffff' },
] as const
export type Band = (typeof bands)[number]

/** Nothing was planned, so there is no rate. */
export const noBand = { fill: '#ffffff', ink: '#1c2430' } as const

export const bandOf = (percent: number): Band => bands.find(band => percent < band.under) ?? bands[4]

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escaped = (text: string): string => text.replace(/[&<>"]/g, character => escapes[character] ?? '')

const family = `'PingFang SC','Microsoft YaHei','Noto Sans SC','Noto Sans CJK SC',sans-serif`

export const svgText = (text: string, x: number, y: number, { size = 14, anchor = 'start', fill = '#1c2430', bold = false } = {}): string =>
  `<text x="${x}" y="${y}" font-family="${family}" font-size="${size}" text-anchor="${anchor}" fill="${fill}"${bold ? ' font-weight="600"' : ''}>${escaped(text)}</text>`

const [margin, headHeight, noteHeight] = [24, 44, 22]

/** The picture that is sent on: the drawing with its title above and its notes below, on white. */
export function framedPicture({ svg, width, height }: Drawing, title: string, notes: readonly string[]): Drawing {
  const [outerWidth, outerHeight] = [width + 2 * margin, margin + headHeight + height + noteHeight * notes.length + margin]
  const inner = svg.slice(svg.indexOf('<svg')).replace('<svg', `<svg x="${margin}" y="${margin + headHeight}"`)
  const lines = notes.map((note, index) =>
    svgText(note, margin, margin + headHeight + height + noteHeight * (index + 1) - 4, { size: 13, fill: paperLook.muted }),
  )
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${outerWidth}" height="${outerHeight}" viewBox="0 0 ${outerWidth} ${outerHeight}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${outerWidth}" height="${outerHeight}" fill="${paperLook.ground}"/>`,
    svgText(title, margin, margin + 22, { size: 20, bold: true }),
    inner,
    ...lines,
    '</svg>',
  ]
  return { svg: parts.join(''), width: outerWidth, height: outerHeight }
}

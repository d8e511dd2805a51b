import type { MonthTableAnswer } from './figures.api.ts'

/**
 * The month's table as a picture, drawn on a canvas for chats and slides. It holds the title, the day, all rows and the
 * notes with the check code; who cannot see it is told the line in its place.
 */
const widths = [56, 168, 112, 96, 112, 96, 112, 96]
const [rowHeight, margin] = [36, 24]
const ink = '#1f2328'
const family = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

export function drawTablePicture(table: MonthTableAnswer, notes: readonly string[]): HTMLCanvasElement {
  const width = widths.reduce((sum, one) => sum + one, 0) + 2 * margin
  const height = margin + 48 + 28 + rowHeight * (table.rows.length + 3) + 28 * notes.length + margin
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = [width * 2, height * 2] // sharp on any screen
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  pen.scale(2, 2)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = ink
  write(pen, table.title, width / 2, margin + 24, 'center', 22)
  write(pen, table.note, width - margin, margin + 60, 'right', 15)
  let top = margin + 76
  for (const [index, cells] of rowsOf(table).entries()) {
    drawRow(pen, cells, top, index < 2)
    top += rowHeight
  }
  for (const [index, note] of notes.entries()) write(pen, note, margin, top + 28 * (index + 1) - 8, 'left', 14)
  return canvas
}

function rowsOf({ heads, rows, total, totalName }: MonthTableAnswer): string[][] {
  const cells = ({ plan, preparation, started }: MonthTableAnswer['total']) =>
    [
      plan.households,
      plan.communities,
      preparation?.households ?? '/',
      preparation?.communities ?? '/',
      started.households,
      started.communities,
    ].map(String)
  const { order = '', unit = '', households = '', communities = '' } = heads
  return [
    ['', '', '改造计划', '', '前期准备', '', '已开工', ''],
    [order, unit, households, communities, households, communities, households, communities],
    ...rows.map(row => [String(row.order), row.unit, ...cells(row)]),
    ['', totalName, ...cells(total)],
  ]
}

function drawRow(pen: CanvasRenderingContext2D, cells: readonly string[], top: number, head: boolean): void {
  let left = margin
  for (const [index, width] of widths.entries()) {
    const text = cells[index] ?? ''
    pen.strokeStyle = '#8a929c'
    pen.fillStyle = head ? '#eef2f6' : '#fff'
    pen.fillRect(left, top, width, rowHeight)
    pen.strokeRect(left, top, width, rowHeight)
    pen.fillStyle = ink
    if (head || index < 2) write(pen, text, left + width / 2, top + 24, 'center', head ? 13 : 15)
    else write(pen, text, left + width - 10, top + 24, 'right', 15)
    left += width
  }
}

function write(pen: CanvasRenderingContext2D, text: string, x: number, y: number, align: CanvasTextAlign, size: number): void {
  pen.font = `${size >= 20 ? 'bold ' : ''}${size}px ${family}`
  pen.textAlign = align
  pen.fillText(text, x, y)
}

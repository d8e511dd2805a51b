import { Alert, Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { Link } from './address.desk.tsx'
import { type ChartTable, type Drawing, framedPicture } from './chart.ts'
import { pictureOf, chartWords as words } from './chart.words.ts'
import { useSay } from './language.desk.tsx'
import { Wide } from './wide.desk.tsx'
import './chart.css'

export interface Framed {
  readonly title: string
  /** What there is to see, in one sentence: who does not see the drawing reads it, and who does is told where to look. */
  readonly says: string
  readonly table: ChartTable
  /** What the picture carries below: source, day, check code. */
  readonly notes: readonly string[]
  /** What the drawing is called as a file, without an ending. */
  readonly file: string
  /** Draws it for a picture. */
  readonly picture: () => Promise<Drawing>
  /** Without table and pictures: on a large screen nobody presses anything. */
  readonly bare?: boolean
  readonly children: ReactNode
}

/** The frame of everything that is drawn: its sentence above, its table and its pictures below. */
export function ChartFrame({ title, says, table, notes, file, picture, bare = false, children }: Framed) {
  const say = useSay()
  const id = useId()
  const [failed, setFailed] = useState(false)
  const save = (form: 'png' | 'svg') =>
    picture()
      .then(drawing => savePicture(framedPicture(drawing, title, notes), form, file))
      .then(() => setFailed(false))
      .catch(() => setFailed(true))
  return (
    <section className="chart card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="chart-says">{says}</p>
      {children}
      {!bare && (
        <>
          <details className="chart-table">
            <summary>{say(words.table)}</summary>
            <TableOf title={title} table={table} />
          </details>
          <p className="files chart-files">
            {(['png', 'svg'] as const).map(form => (
              <Button key={form} size="small" aria-label={say(pictureOf(words[form], title))} onClick={() => save(form)}>
                {say(words[form])}
              </Button>
            ))}
          </p>
          {failed && <Alert type="error" showIcon role="alert" title={say(words.failed)} />}
        </>
      )}
    </section>
  )
}

function TableOf({ title, table: { heads, rows } }: { title: string; table: ChartTable }) {
  return (
    <Wide of={title}>
      <table className="chart-numbers">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [name, ...cells], to }) => (
            <tr key={String(name)}>
              <th scope="row">{to === undefined ? name : <Link to={to}>{name}</Link>}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  )
}

async function savePicture({ svg, width, height }: Drawing, form: 'png' | 'svg', name: string): Promise<void> {
  const drawn = new Blob([svg], { type: 'image/svg+xml' })
  give(form === 'svg' ? drawn : await painted(drawn, width, height), `${name}.${form}`)
}

/** Painted twice as large, so that it stays sharp on slides. */
async function painted(drawn: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(drawn)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    ;[canvas.width, canvas.height] = [width * 2, height * 2]
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('the canvas gave nothing'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

function give(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  ;[link.href, link.download] = [address, name]
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { addressOf } from '../base/contract.ts'
import { readKey } from '../base/key.ts'
import { useSay } from '../base/language.desk.tsx'
import { handoutApi } from './handout.api.ts'
import type { HandoutForm } from './handout.ts'
import { handoutWords as words } from './handout.words.ts'
import type { MonthTableAnswer } from './month-questions.desk.tsx'
import { drawTablePicture } from './table-picture.desk.tsx'

interface TakenAs {
  readonly form: HandoutForm
  readonly table: MonthTableAnswer
  readonly handout: string
  readonly said: string
  readonly code: string
}

/** What was noted, ready to be taken away: in the clipboard, as a picture, or as a file. */
export function Taken({ form, table, handout, said, code }: TakenAs) {
  if (form === 'line') return <TakenLine said={said} />
  if (form === 'picture') return <TakenPicture table={table} said={said} code={code} />
  return <TakenFile form={form} handout={handout} />
}

function TakenLine({ said }: { said: string }) {
  const say = useSay()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    // Only a page over https, or of this machine, may use the clipboard.
    navigator.clipboard?.writeText(said).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }, [said])
  return (
    <div role="status">
      <p>{say(copied ? words.copied : words.copyYourself)}</p>
      <Input.TextArea readOnly autoSize value={said} aria-label={say(words.numbers)} onFocus={event => event.target.select()} />
    </div>
  )
}

function TakenPicture({ table, said, code }: { table: MonthTableAnswer; said: string; code: string }) {
  const say = useSay()
  const [address] = useState(() => {
    const known = `按${table.known.slice(0, 19).replace('T', ' ')}（北京时间）掌握的情况统计`
    return drawTablePicture(table, [known, `校验码 ${code}`]).toDataURL('image/png')
  })
  return (
    <div role="status">
      <p>{say(words.pictureReady)}</p>
      <img className="handout-picture" src={address} alt={said} />
      <p>
        <a href={address} download={`${table.title}（截至${table.cutoff}）.png`}>
          {say(words.savePicture)}
        </a>
      </p>
    </div>
  )
}

function TakenFile({ form, handout }: { form: 'csv' | 'xlsx' | 'md'; handout: string }) {
  const say = useSay()
  const key = readKey(handout)
  if (!key) return null
  return (
    <p role="status">
      {say(words.fileReady)}{' '}
      <a href={addressOf(handoutApi.handoutFile, { params: { handout, form } })} download>
        {say(words.saveFile)}
      </a>
    </p>
  )
}

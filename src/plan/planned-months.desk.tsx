import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { MonthField } from './month-field.desk.tsx'
import { planWords, newVersionWords as words } from './plan-page.words.ts'
import { type DraftLine, planAll } from './version-draft.ts'

interface Setting {
  readonly lines: readonly DraftLine[]
  readonly onChange: (lines: DraftLine[]) => void
}

/** The same planned months for every line that stays; a month that is left out changes none. */
export function PlannedForAll({ lines, onChange }: Setting) {
  const say = useSay()
  const [start, setStart] = useState<string | null>(null)
  const [finish, setFinish] = useState<string | null>(null)
  const isEmpty = start === null && finish === null
  const set = () => onChange(planAll(lines, { ...(start && { plannedStart: start }), ...(finish && { plannedFinish: finish }) }))
  return (
    <div className="line-filters">
      <span>{say(words.plannedForAll)}</span>
      <span className="month-pair">
        <span aria-hidden="true">{say(planWords.plannedStart)}</span>
        <MonthField label={say(planWords.plannedStart)} value={start} onChoose={setStart} />
      </span>
      <span className="month-pair">
        <span aria-hidden="true">{say(planWords.plannedFinish)}</span>
        <MonthField label={say(planWords.plannedFinish)} value={finish} onChoose={setFinish} />
      </span>
      <Button disabled={isEmpty} {...(isEmpty && { 'aria-describedby': 'set-for-all-hint' })} onClick={set}>
        {say(words.setForAll)}
      </Button>
      {isEmpty && (
        <span id="set-for-all-hint" className="muted">
          {say(words.setForAllHint)}
        </span>
      )}
    </div>
  )
}

import { InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import { factualSheetApi } from './factual-sheet.api.ts'
import { handoutWords as words } from './handout.words.ts'
import type { MonthTableAnswer } from './month-questions.desk.tsx'

/** 对方要的数不一样: the facts in print, with what is missing for the number that is asked for, and the rules. */
export function FactualWish({ table, unit }: { table: MonthTableAnswer; unit: number | null }) {
  const say = useSay()
  const [wished, setWished] = useState<number | null>(null)
  const [counting, setCounting] = useState<'communities' | 'households'>('communities')
  const { year, list, cutoff, known } = table
  const about = { year: String(year), list, cutoff, known, ...(unit !== null && { unit: String(unit) }) }
  const query = { ...about, counting, ...(wished !== null && { wished: String(wished) }) }
  return (
    <details className="wish">
      <summary>{say(words.otherNumber)}</summary>
      <p className="muted">{say(words.otherNumberSays)}</p>
      <p className="wish-fields">
        <label htmlFor="wished">{say(words.wished)}</label>{' '}
        <InputNumber id="wished" min={0} max={99_999_999} precision={0} value={wished} onChange={setWished} />{' '}
        <Radio.Group
          aria-label={say(words.counting)}
          value={counting}
          onChange={event => setCounting(event.target.value)}
          options={[
            { value: 'communities', label: say(words.byCommunities) },
            { value: 'households', label: say(words.byHouseholds) },
          ]}
        />
      </p>
      <p className="files">
        {(['docx', 'pdf'] as const).map(form => (
          <a key={form} className="file" download href={addressOf(factualSheetApi.factualSheet, { params: { form }, query })}>
            {say(words.sheet)}（.{form}）
          </a>
        ))}
      </p>
    </details>
  )
}

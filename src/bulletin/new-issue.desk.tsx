import { Button, Form, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo } from '../base/address.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { dayOf } from '../base/day.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { endOfMonthBefore } from '../figures/month-address.ts'
import { type Baseline, baselines } from '../plan/list.ts'
import { baselineWords } from '../plan/list.words.ts'
import { draftAddress } from './bulletin-address.ts'
import { bulletin } from './bulletin-questions.desk.ts'
import { issuesWords as words } from './issues.words.ts'

interface Beginning {
  readonly draft: string
  readonly cutoff: string
  readonly list: Baseline
}

/** The text that a new issue begins with is asked for, and saved at once: from then on it has an address. */
async function beginDraft({ draft, ...query }: Beginning, sending: Sending) {
  const { content } = await bulletin.newDraft({ query })
  return bulletin.saveDraft({ params: { draft }, body: { revision: 0, content } }, sending)
}

export function NewIssue({ me, close }: { me: Me; close: () => void }) {
  const say = useSay()
  const [draft] = useState(() => `${me.city.office}-${newId()}`)
  const [cutoff, setCutoff] = useState(me.today)
  const [list, setList] = useState<Baseline>('city')
  const begun = useAct(beginDraft, { stale: ['bulletin'], onDone: () => goTo(draftAddress(draft)) })
  const wrong = begun.error ? sentencesOf(begun.error).find(({ place }) => place === 'cutoff') : undefined
  const today = dayOf(me.today)
  const monthEnd = endOfMonthBefore(today)
  return (
    <Modal open title={say(words.newIssue)} onCancel={close} footer={null} destroyOnHidden>
      <Form layout="vertical" onFinish={() => begun.mutate({ draft, cutoff, list })}>
        <Form.Item
          label={say(words.cutoffField)}
          htmlFor="new-cutoff"
          help={wrong && say(wrong.says)}
          {...(wrong && { validateStatus: 'error' as const })}
        >
          <DayField id="new-cutoff" value={cutoff} onChoose={setCutoff} latest={today} picks={[{ label: monthEnd, day: monthEnd }]} />
        </Form.Item>
        <Form.Item label={say(words.listField)} htmlFor="new-list">
          <Select
            id="new-list"
            value={list}
            onChange={setList}
            options={baselines.map(value => ({ value, label: say(baselineWords[value]) }))}
          />
        </Form.Item>
        <p className="muted">{say(words.newHint)}</p>
        {begun.error != null && <Failure error={begun.error} except={['cutoff']} />}
        <div className="form-buttons">
          <Button onClick={close}>{say(words.cancel)}</Button>
          <Button type="primary" htmlType="submit" loading={begun.isPending}>
            {say(words.begin)}
          </Button>
        </div>
      </Form>
    </Modal>
  )
}

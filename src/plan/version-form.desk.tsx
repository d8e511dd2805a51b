import { Button, Form, Input, InputNumber } from 'antd'
import { useMemo, useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo } from '../base/address.desk.tsx'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { CandidatesDrawer } from './candidates.desk.tsx'
import type { Baseline } from './list.ts'
import { versionAddress } from './plan-address.ts'
import { changeWords, numberWords, planWords, newVersionWords as words } from './plan-page.words.ts'
import { plan, type VersionAnswer } from './plan-questions.desk.tsx'
import { PlannedForAll } from './planned-months.desk.tsx'
import { addLines, beginFrom, changesOf, type DraftLine, keptLines, totalOf } from './version-draft.ts'
import { VersionLines } from './version-lines.desk.tsx'

interface Filled {
  approvedOn: string
  approvedBy: string
  document: string
  reason: string
  communities?: number | null
  households?: number | null
}

interface Versioning {
  readonly me: Me
  readonly year: number
  readonly list: Baseline
  readonly last: VersionAnswer | null
}

const fields = ['approvedOn', 'approvedBy', 'document', 'reason']

/** How it was approved, its lines, and the act; each objection at its field or its line. */
export function VersionForm({ me, year, list, last }: Versioning) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const [lines, setLines] = useState<DraftLine[]>(() => beginFrom(last?.lines ?? []))
  const [choosing, setChoosing] = useState(false)
  const id = useMemo(newId, [])
  const approving = useAct(
    ({ communities = null, households = null, ...filled }: Filled, sending) => {
      const sent = keptLines(lines).map(({ base: _, dropped: __, ...line }) => line)
      const target = { communities, households }
      return plan.approve({ body: { id, office: me.city.office, year, baseline: list, ...filled, target, lines: sent } }, sending)
    },
    { stale: ['plan', 'overview', 'figures', 'works'], onDone: () => goTo(versionAddress(id)) },
  )
  const total = totalOf(lines)
  const { added, dropped, changed } = changesOf(lines)
  const showErrors = (error: unknown) => {
    const placed = sentencesOf(error).filter(({ place }) => place !== undefined && fields.includes(place))
    form.setFields(placed.map(({ place, says }) => ({ name: place as keyof Filled, errors: [say(says)] })))
  }
  return (
    <Form
      form={form}
      name="version"
      layout="vertical"
      requiredMark={false}
      initialValues={{ approvedOn: me.today, ...(last ? {} : { reason: words.first.zh }) }}
      scrollToFirstError={{ focus: true }}
      onFinish={filled => approving.mutate(filled, { onError: showErrors })}
    >
      <ApprovalFields />
      <section className="card list">
        <div className="title-row">
          <p role="status">
            {say(planWords.lines)} · {say(numberWords(total.communities, total.households))}
            {last && <span className="muted"> · {say(changeWords(added, dropped, changed))}</span>}
          </p>
          <Button onClick={() => setChoosing(true)}>{say(words.add)}</Button>
        </div>
        {lines.length > 0 && <PlannedForAll lines={lines} onChange={setLines} />}
        <VersionLines me={me} lines={lines} onChange={setLines} refused={approving.isError ? sentencesOf(approving.error) : []} />
      </section>
      <CandidatesDrawer
        me={me}
        open={choosing}
        lines={lines}
        onClose={() => setChoosing(false)}
        onAdd={more => {
          setLines(addLines(lines, more))
          setChoosing(false)
        }}
      />
      {approving.isError && <Failure error={approving.error} except={fields} />}
      <div className="approve">
        <Button
          type="primary"
          htmlType="submit"
          disabled={total.communities === 0}
          aria-describedby="approve-hint"
          loading={approving.isPending}
        >
          {say(words.approve)}
        </Button>
        <span id="approve-hint" className="muted">
          {say(total.communities === 0 ? words.noLines : words.approveHint)}
        </span>
      </div>
    </Form>
  )
}

function ApprovalFields() {
  const say = useSay()
  const required = [{ required: true, whitespace: true, message: say(words.missing) }]
  return (
    <section className="card list">
      <h2>{say(words.approval)}</h2>
      <div className="columns">
        <Form.Item name="approvedOn" label={say(planWords.approvedOn)} rules={required} trigger="onChoose">
          <DayField id="version_approvedOn" value={undefined} onChoose={() => {}} />
        </Form.Item>
        <Form.Item name="approvedBy" label={say(planWords.approvedBy)} rules={required}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="document" label={say(planWords.document)} extra={say(words.documentHint)} rules={required}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="reason" label={say(planWords.reason)} rules={required}>
          <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
        <Form.Item name="communities" label={say(words.targetCommunities)}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
        <Form.Item name="households" label={say(words.targetHouseholds)}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      </div>
    </section>
  )
}

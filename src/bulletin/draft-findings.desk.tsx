import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { askedBy, type ListedFinding, numberFound } from './draft-findings.ts'
import { hardCount, findingsWords as words } from './findings.words.ts'
import { readPlace } from './reach-place.ts'
import { StatedForm } from './stated-form.desk.tsx'

export interface ShownFindings {
  readonly findings: readonly ListedFinding[]
  readonly looking: boolean
  readonly readOnly: boolean
  readonly goTo: (place: string) => void
  readonly put: (finding: ListedFinding, text: string) => void
  /** Whether the page can tell where the offer goes. */
  readonly canPut: (finding: ListedFinding, text: string) => boolean
  /** Null: the reason is taken back. */
  readonly waive: (finding: ListedFinding, reason: string | null) => void
}

/** What speaks against the text, each a step from its place; soft ones may be answered. */
export function DraftFindings(shown: ShownFindings) {
  const say = useSay()
  const { findings, looking } = shown
  const hard = findings.filter(({ level }) => level === 'hard').length
  const soft = findings.filter(({ level, waived }) => level === 'soft' && waived === null).length
  return (
    <section className="card findings" aria-label={say(words.title)}>
      <div className="preview-head">
        <h2>{say(words.title)}</h2>
        <span className="muted">{looking ? say(words.looking) : findings.length > 0 && say(hardCount(hard, soft))}</span>
      </div>
      {findings.length === 0 && !looking && <p className="muted">{say(words.none)}</p>}
      <ul className="finding-list">
        {findings.map(finding => (
          <Finding key={`${finding.code} ${finding.place} ${finding.found} ${finding.says.en}`} {...shown} finding={finding} />
        ))}
      </ul>
    </section>
  )
}

function Finding(shown: ShownFindings & { finding: ListedFinding }) {
  const say = useSay()
  const [asking, ask] = useState<'stated' | 'waiver' | null>(null)
  const { finding, readOnly, put, waive } = shown
  const { level, says, waived } = finding
  const close = () => ask(null)
  return (
    <li className={waived === null ? level : 'waived'}>
      <p>
        <span className={level === 'hard' ? 'mark overdue' : 'mark'}>{say(waived === null ? words[level] : words.waived)}</span> {say(says)}
      </p>
      {waived !== null && <p className="muted">{waived}</p>}
      {asking === null && <Tools {...shown} ask={ask} />}
      {asking === 'stated' && !readOnly && (
        <StatedForm text={numberFound(finding)} keep={reference => put(finding, `{{${reference}}}`)} cancel={close} />
      )}
      {asking === 'waiver' && !readOnly && (
        <Reason
          keep={reason => {
            close()
            waive(finding, reason)
          }}
          cancel={close}
        />
      )}
    </li>
  )
}

interface ToolsShown extends ShownFindings {
  readonly finding: ListedFinding
  readonly ask: (what: 'stated' | 'waiver') => void
}

function Tools({ finding, readOnly, goTo, put, canPut, waive, ask }: ToolsShown) {
  const say = useSay()
  const { place, level, offers, waived } = finding
  const isOpen = !readOnly && waived === null
  const take = (text: string) => {
    const asked = askedBy(finding, text)
    if (asked === null) put(finding, text)
    else ask(asked)
  }
  return (
    <p className="finding-tools">
      {place !== undefined && readPlace(place) !== null && (
        <Button size="small" onClick={() => goTo(place)}>
          {say(words.goThere)}
        </Button>
      )}
      {isOpen &&
        offers
          .filter(({ text }) => askedBy(finding, text) !== null || canPut(finding, text))
          .map(({ text, says }) => (
            <Button size="small" key={text} onClick={() => take(text)}>
              {askedBy(finding, text) === null && say(words.put)} {say(says)}
            </Button>
          ))}
      {isOpen && level === 'soft' && (
        <Button size="small" onClick={() => ask('waiver')}>
          {say(words.waive)}
        </Button>
      )}
      {!readOnly && waived !== null && (
        <Button size="small" onClick={() => waive(finding, null)}>
          {say(words.takeBack)}
        </Button>
      )}
    </p>
  )
}

function Reason({ keep, cancel }: { keep: (reason: string) => void; cancel: () => void }) {
  const say = useSay()
  return (
    <Form layout="vertical" onFinish={({ reason }: { reason: string }) => keep(reason.trim())}>
      <Form.Item
        name="reason"
        label={say(words.reason)}
        extra={say(words.reasonHint)}
        rules={[{ required: true, whitespace: true, message: say(words.reasonHint) }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <div className="form-buttons">
        <Button size="small" onClick={cancel}>
          {say(words.cancel)}
        </Button>
        <Button size="small" type="primary" htmlType="submit">
          {say(words.keepReason)}
        </Button>
      </div>
    </Form>
  )
}

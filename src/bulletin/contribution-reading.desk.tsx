import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { goTo, Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { contributionsPath, draftAddress } from './bulletin-address.ts'
import { type Contribution, contributing, issuesQuery } from './bulletin-questions.desk.ts'
import { contributionsWords as words } from './contributions-page.words.ts'
import { kindWords, momentWords, monthWords } from './issues.words.ts'
import { readMarkup, runsOfNode } from './markup.ts'

/** A contribution as its reader has it, with what may be answered. */
export function ContributionReading({ me, contribution }: { me: Me; contribution: Contribution }) {
  const say = useSay()
  const [asked, ask] = useState<'take' | 'return' | null>(null)
  const { title, unitName, month, state, stateName, savedBy, savedAt, body, reason, takenInto } = contribution
  const mayAnswer = me.may.includes('bulletin.answer-contribution') && state === 'handed-in'
  return (
    <article className="card">
      <p className="crumbs">
        <Link to={contributionsPath}>{say(words.back)}</Link>
      </p>
      <div className="page-head">
        <h1>{title}</h1>
        <StateTag>{say(stateName)}</StateTag>
      </div>
      <p className="muted">
        {unitName} · {say(monthWords(month))} · {savedBy} {momentWords(savedAt)}
      </p>
      {reason && (
        <p>
          {say(words.returned)}：{reason}
        </p>
      )}
      {takenInto && me.may.includes('bulletin.read-drafts') && (
        <p>
          <Link to={draftAddress(takenInto)}>{say(words.takenInto)}</Link>
        </p>
      )}
      {readMarkup(body).nodes.map(node => (
        <p key={node.line} className={node.kind === 'heading' ? 'figure-name' : undefined}>
          {runsOfNode(node)
            .map(run => (run.kind === 'text' ? run.text : `{{${run.reference}}}`))
            .join(node.kind === 'grid' ? ' ' : '')}
        </p>
      ))}
      {mayAnswer && (
        <div className="form-buttons">
          <Button onClick={() => ask('return')}>{say(words.return)}</Button>
          <Button type="primary" onClick={() => ask('take')}>
            {say(words.take)}
          </Button>
        </div>
      )}
      {asked === 'take' && <Take contribution={contribution} close={() => ask(null)} />}
      {asked === 'return' && <Return contribution={contribution} close={() => ask(null)} />}
    </article>
  )
}

type Answering = { readonly contribution: Contribution; readonly close: () => void }

function Take({ contribution: { contribution }, close }: Answering) {
  const say = useSay()
  const { data } = useQuery(issuesQuery)
  const drafts = (data?.drafts ?? []).filter(({ state }) => state === 'draft')
  const taken = useAct(
    ({ draft, revision }: { draft: string; revision: number }, sending) =>
      contributing.answerContribution({ params: { contribution }, body: { answer: 'taken', draft, revision, article: newId() } }, sending),
    { stale: ['bulletin'], onDone: (_, { draft }) => goTo(draftAddress(draft)) },
  )
  return (
    <Modal open title={say(words.take)} onCancel={close} footer={null} destroyOnHidden>
      {data && drafts.length === 0 && <p>{say(words.noDraft)}</p>}
      <Form
        layout="vertical"
        onFinish={({ draft }: { draft: string }) => {
          const found = drafts.find(one => one.draft === draft)
          if (found) taken.mutate(found)
        }}
      >
        <Form.Item name="draft" label={say(words.takeInto)} rules={[{ required: true, message: say(words.needed) }]}>
          <Select
            options={drafts.map(({ draft, month, kind }) => ({
              value: draft,
              label: `${say(monthWords(month))} · ${say(kindWords[kind])}`,
            }))}
          />
        </Form.Item>
        {taken.error != null && <Failure error={taken.error} />}
        <Buttons name={say(words.take)} waits={taken.isPending} close={close} />
      </Form>
    </Modal>
  )
}

function Return({ contribution: { contribution }, close }: Answering) {
  const say = useSay()
  const returned = useAct(
    (reason: string, sending) =>
      contributing.answerContribution({ params: { contribution }, body: { answer: 'returned', reason } }, sending),
    { stale: ['bulletin'], onDone: () => goTo(contributionsPath) },
  )
  return (
    <Modal open title={say(words.return)} onCancel={close} footer={null} destroyOnHidden>
      <Form layout="vertical" onFinish={({ reason }: { reason: string }) => returned.mutate(reason.trim())}>
        <Form.Item
          name="reason"
          label={say(words.returnReason)}
          extra={say(words.returnHint)}
          rules={[{ required: true, whitespace: true, message: say(words.needed) }]}
        >
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
        {returned.error != null && <Failure error={returned.error} />}
        <Buttons name={say(words.return)} waits={returned.isPending} close={close} />
      </Form>
    </Modal>
  )
}

function Buttons({ name, waits, close }: { name: string; waits: boolean; close: () => void }) {
  const say = useSay()
  return (
    <div className="form-buttons">
      <Button onClick={close}>{say(words.cancel)}</Button>
      <Button type="primary" htmlType="submit" loading={waits}>
        {name}
      </Button>
    </div>
  )
}

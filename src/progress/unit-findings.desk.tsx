import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Link } from '../base/address.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { StateTag } from '../base/state-tag.desk.tsx'
import { progress, type UnitPage } from './progress-questions.desk.ts'
import { ReasonDialog } from './reason-dialog.desk.tsx'
import { unitWords as words } from './unit-page.words.ts'
import { UnitReleases } from './unit-releases.desk.tsx'

type Found = UnitPage['findings'][number]

/** 疑点: hard ones are mended or released, soft ones answered in words that the city reads. */
export function UnitFindings({ me, data }: { me: Me; data: UnitPage }) {
  const say = useSay()
  return (
    <section className="card" aria-label={say(words.findings)}>
      <h2>
        {say(words.findings)} {data.findings.length}
      </h2>
      {data.findings.length === 0 && <p className="muted">{say(words.noFindings)}</p>}
      <ul className="findings">
        {data.findings.map(finding => (
          <Finding key={finding.finding} me={me} data={data} finding={finding} />
        ))}
      </ul>
      <UnitReleases me={me} data={data} />
    </section>
  )
}

function Finding({ me, data, finding }: { me: Me; data: UnitPage; finding: Found }) {
  const say = useSay()
  const [applying, setApplying] = useState(false)
  const open = data.period.closedAt === null
  const asked = data.releases.some(({ rule, decided }) => rule === finding.rule && (decided === null || decided.granted))
  return (
    <li>
      <StateTag color={finding.severity === 'hard' ? 'error' : 'warning'}>{say(words[finding.severity])}</StateTag>
      {finding.released && <StateTag color="green">{say(words.released)}</StateTag>}
      {say(finding.says)} {finding.link && <Link to={finding.link}>{say(words.mend)}</Link>}
      {finding.severity === 'soft' && open && <Answer me={me} data={data} finding={finding} />}
      {finding.severity === 'soft' && !open && finding.answer && <p className="muted">{finding.answer}</p>}
      {finding.severity === 'hard' && !finding.identity && !asked && open && me.may.includes('progress.apply-for-release') && (
        <Button size="small" onClick={() => setApplying(true)}>
          {say(words.apply)}
        </Button>
      )}
      {applying && <Applying data={data} rule={finding.rule} close={() => setApplying(false)} />}
    </li>
  )
}

function Answer({ me, data, finding }: { me: Me; data: UnitPage; finding: Found }) {
  const say = useSay()
  const [says, setSays] = useState(finding.answer ?? '')
  const answered = useAct(
    (text: string, sending) => {
      const of = { county: data.unit.county, period: data.period.id, unit: data.unit.unit }
      return progress.justify({ body: { ...of, finding: finding.finding, says: text } }, sending)
    },
    { stale: ['progress'] },
  )
  if (!me.may.includes('progress.justify')) return <p className="muted">{finding.answer}</p>
  return (
    <>
      <span className="findings-answer">
        <Input
          aria-label={`${say(words.answer)}：${say(finding.says)}`}
          placeholder={say(words.answer)}
          maxLength={500}
          value={says}
          onChange={event => setSays(event.target.value)}
        />
        <Button disabled={says.trim() === '' || says === finding.answer} loading={answered.isPending} onClick={() => answered.mutate(says)}>
          {say(words.save)}
        </Button>
      </span>
      {answered.error != null && <Failure error={answered.error} />}
    </>
  )
}

function Applying({ data, rule, close }: { data: UnitPage; rule: string; close: () => void }) {
  const say = useSay()
  const [id] = useState(newId)
  const applied = useAct(
    (reason: string, sending) => {
      const of = { county: data.unit.county, period: data.period.id, unit: data.unit.unit }
      return progress.applyForRelease({ body: { ...of, id, rule, reason } }, sending)
    },
    { stale: ['progress'], onDone: close },
  )
  return (
    <ReasonDialog
      title={say(words.apply)}
      send={({ reason }) => applied.mutate(reason)}
      error={applied.error}
      pending={applied.isPending}
      close={close}
    />
  )
}

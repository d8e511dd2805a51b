import { Button } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useAct } from '../base/act.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { checkOf } from './check-catalogue.ts'
import { progress, type UnitPage } from './progress-questions.desk.ts'
import { ReasonDialog } from './reason-dialog.desk.tsx'
import { unitWords as words } from './unit-page.words.ts'

/** 放行申请 of the unit and month, which the city's signer decides. */
export function UnitReleases({ me, data }: { me: Me; data: UnitPage }) {
  const say = useSay()
  const [deciding, setDeciding] = useState<{ release: string; granted: boolean } | null>(null)
  if (data.releases.length === 0) return null
  const mayDecide = me.may.includes('progress.decide-release')
  return (
    <>
      <h3>{say(words.releases)}</h3>
      <ul className="findings">
        {data.releases.map(({ release, rule, reason, post, decided }) => (
          <li key={release}>
            {say(checkOf(rule)?.looksFor ?? { zh: rule, en: rule })}：{reason} <span className="muted">{post}</span>{' '}
            {decided ? (
              <span>
                {say(decided.granted ? words.granted : words.notGranted)}：{decided.reason} <span className="muted">{decided.post}</span>
              </span>
            ) : (
              <span className="muted">{say(words.undecided)}</span>
            )}
            {decided === null && mayDecide && (
              <span className="board-steps">
                <Button size="small" onClick={() => setDeciding({ release, granted: true })}>
                  {say(words.grant)}
                </Button>
                <Button size="small" onClick={() => setDeciding({ release, granted: false })}>
                  {say(words.refuseRelease)}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {deciding && <Deciding {...deciding} close={() => setDeciding(null)} />}
    </>
  )
}

function Deciding({ release, granted, close }: { release: string; granted: boolean; close: () => void }) {
  const say = useSay()
  const decided = useAct((reason: string, sending) => progress.decideRelease({ body: { release, granted, reason } }, sending), {
    stale: ['progress'],
    onDone: close,
  })
  return (
    <ReasonDialog
      title={say(granted ? words.grant : words.refuseRelease)}
      send={({ reason }) => decided.mutate(reason)}
      error={decided.error}
      pending={decided.isPending}
      close={close}
    />
  )
}

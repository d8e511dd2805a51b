import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { evidenceWords as words } from './evidence.words.ts'
import { EvidenceField } from './evidence-field.desk.tsx'
import { areReady, countiesOf, type EvidenceFile, hashesOf } from './evidence-file.ts'
import { letGo } from './evidence-upload.desk.tsx'
import { askToAttach, staleAfterwards } from './works-questions.desk.tsx'

/** Evidence for a milestone that was recorded before: 先报后补, or a better picture. */
export function AttachEvidence({ milestone, item, close }: { milestone: string; item: string; close: () => void }) {
  const say = useSay()
  const [files, setFiles] = useState<readonly EvidenceFile[]>([])
  const leave = () => {
    for (const file of files) letGo(file.id)
    close()
  }
  const attaching = useAct(askToAttach, { stale: staleAfterwards, onDone: leave })
  const counties = countiesOf([item])
  const isReady = files.length > 0 && areReady(files, counties)
  return (
    <div className="attaching">
      <EvidenceField files={files} change={setFiles} counties={counties} items={[item]} />
      {attaching.error !== null && <Failure error={attaching.error} />}
      <p className="field-row">
        <Button
          type="primary"
          disabled={!isReady}
          loading={attaching.isPending}
          onClick={() => attaching.mutate({ params: { milestone }, body: { evidence: hashesOf(files) } })}
        >
          {say(words.attach)}
        </Button>
        <Button onClick={leave}>{say(words.cancel)}</Button>
      </p>
    </div>
  )
}

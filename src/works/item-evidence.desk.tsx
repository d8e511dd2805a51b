import { Modal } from 'antd'
import { useState } from 'react'
import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import { openWords, takenWords, evidenceWords as words } from './evidence.words.ts'
import { worksApi } from './works.api.ts'
import type { HistoryAnswer } from './works-answers.ts'
import { sharedWithWords } from './works-item.words.ts'

type ProvingFile = HistoryAnswer['milestones'][number]['evidence'][number]

/** What proves a milestone: pictures open large, other files are links. */
export function EvidenceOf({ milestone, evidence }: { milestone: string; evidence: readonly ProvingFile[] }) {
  const say = useSay()
  const [large, setLarge] = useState<ProvingFile | null>(null)
  if (evidence.length === 0) return <p className="muted">{say(words.none)}</p>
  const address = ({ hash }: ProvingFile) => addressOf(worksApi.evidenceFile, { params: { milestone, hash } })
  return (
    <>
      <ul className="proofs">
        {evidence.map(file => (
          <li key={file.hash}>
            {file.type.startsWith('image/') ? (
              <button type="button" className="picture" aria-label={say(openWords(file.name))} onClick={() => setLarge(file)}>
                <img src={address(file)} alt="" loading="lazy" />
              </button>
            ) : (
              <a href={address(file)} download={file.name}>
                {file.name}
              </a>
            )}
            {file.takenAt && <span className="muted">{say(takenWords(file.takenAt))}</span>}
            {file.shared.length > 0 && <span className="mark">{say(sharedWithWords(file.shared))}</span>}
          </li>
        ))}
      </ul>
      {large && (
        <Modal
          open
          footer={null}
          width="min(1100px, 96vw)"
          title={large.name}
          closable={{ 'aria-label': say(words.close) }}
          onCancel={() => setLarge(null)}
        >
          <img className="large" src={address(large)} alt={large.name} />
        </Modal>
      )}
    </>
  )
}

import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { voidChosenWords, voidedWords } from './void.words.ts'
import { type ToVoid, VoidDialog } from './void-dialog.desk.tsx'

interface Voiding {
  readonly chosen: readonly ToVoid[]
  /** Why the button does nothing now; null where it does. */
  readonly hindrance: Bilingual | null
  /** They are voided: nothing is chosen any more. */
  readonly onDone: () => void
}

/** The button below what was chosen, why it does nothing where it does not, and what it has done. */
export function VoidChosen({ chosen, hindrance, onDone }: Voiding) {
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const [voided, setVoided] = useState(0)
  return (
    <>
      {voided > 0 && <Alert role="status" type="success" showIcon closable title={say(voidedWords(voided))} onClose={() => setVoided(0)} />}
      <p className="voiding-send">
        <Button
          danger
          disabled={hindrance !== null}
          {...(hindrance && { 'aria-describedby': 'void-hint' })}
          onClick={() => setAsking(true)}
        >
          {say(voidChosenWords(chosen.length))}
        </Button>{' '}
        <span id="void-hint" className="muted" aria-live="polite">
          {hindrance && say(hindrance)}
        </span>
      </p>
      {isAsking && (
        <VoidDialog
          chosen={chosen}
          close={() => setAsking(false)}
          onDone={milestones => {
            setAsking(false)
            setVoided(milestones)
            onDone()
          }}
        />
      )}
    </>
  )
}

import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { useAct } from '../base/act.desk.tsx'
import { Failure } from '../base/failure.desk.tsx'
import { useFocusBack } from '../base/focus-back.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { mostMapBytes } from './boundary.ts'
import { boundaryWords as words } from './boundary.words.ts'
import { askToImport } from './boundary-questions.desk.tsx'

/** The way to the bureau's own map, below the one that is shown. */
export function ImportBoundaries({ isThere }: { isThere: boolean }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <p className="import-map">
      <Button size="small" onClick={() => setOpen(true)}>
        {say(isThere ? words.replace : words.import)}
      </Button>
      {open && <ImportDialog onClose={() => setOpen(false)} />}
    </p>
  )
}

function ImportDialog({ onClose }: { onClose: () => void }) {
  const say = useSay()
  useFocusBack()
  const [file, setFile] = useState<File | null>(null)
  const [said, setSaid] = useState({ approvalNo: '', source: '' })
  const [pressed, setPressed] = useState(false)
  const send = useAct(askToImport, { stale: ['registry', 'overview'], onDone: onClose })
  const missing = {
    file: file === null ? words.noFile : file.size > mostMapBytes ? words.tooLarge : null,
    approvalNo: said.approvalNo.trim() === '' ? words.missing : null,
    source: said.source.trim() === '' ? words.missing : null,
  }
  const save = () => {
    setPressed(true)
    if (file && Object.values(missing).every(one => one === null)) send.mutate({ query: said, file })
  }
  const wrong = (name: keyof typeof missing) => (pressed ? missing[name] : null)
  return (
    <Modal
      open
      title={say(words.import)}
      okText={say(words.save)}
      cancelText={say(words.cancel)}
      confirmLoading={send.isPending}
      onOk={save}
      onCancel={onClose}
    >
      <p className="muted">{say(words.says)}</p>
      <div className="field">
        <label htmlFor="map-file">{say(words.file)}</label>
        <input
          id="map-file"
          type="file"
          accept=".geojson,.json,application/geo+json,application/json"
          aria-describedby="map-file-wrong"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null)
            send.reset()
          }}
        />
        <Wrong id="map-file-wrong" says={wrong('file')} />
      </div>
      {(['approvalNo', 'source'] as const).map(name => (
        <div key={name} className="field">
          <label htmlFor={`map-${name}`}>{say(words[name])}</label>
          <Input
            id={`map-${name}`}
            value={said[name]}
            maxLength={name === 'approvalNo' ? 60 : 200}
            placeholder={say(name === 'approvalNo' ? words.approvalHint : words.sourceHint)}
            aria-describedby={`map-${name}-wrong`}
            onChange={({ target }) => setSaid({ ...said, [name]: target.value })}
          />
          <Wrong id={`map-${name}-wrong`} says={wrong(name)} />
        </div>
      ))}
      {send.error !== null && <Failure error={send.error} />}
    </Modal>
  )
}

function Wrong({ id, says }: { id: string; says: Bilingual | null }) {
  const say = useSay()
  return (
    <p id={id} className="wrong" role={says ? 'alert' : undefined}>
      {says && say(says)}
    </p>
  )
}

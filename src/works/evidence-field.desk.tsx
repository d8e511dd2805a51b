import { Button, Progress } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { cancelWords, progressWords, provesWords, removeWords, retryWords, evidenceWords as words } from './evidence.words.ts'
import { changedFile, type EvidenceFile } from './evidence-file.ts'
import { addFiles, type ChangeFiles, isHeld, letGo, pictureOf, useUploads } from './evidence-upload.desk.tsx'
import './evidence.css'

interface Proving {
  readonly files: readonly EvidenceFile[]
  readonly change: ChangeFiles
  /** The cabinets of the communities that it will prove; empty as long as none is chosen. */
  readonly counties: readonly number[]
  /** Items that are chosen here: a file that proves them already is no surprise. */
  readonly items: readonly string[]
}

const most = 20
const accepted = 'image/jpeg,image/png,image/webp,application/pdf'

/** Evidence: several files chosen, dropped, pasted or taken with the phone's camera, each with its progress. */
export function EvidenceField({ files, change, counties, items }: Proving) {
  const say = useSay()
  const [told, setTold] = useState<Bilingual | null>(null)
  useUploads(files, counties, change)
  const take = (chosen: readonly File[]) => {
    if (chosen.length > 0) setTold(addFiles(change, chosen, most - files.length) > 0 ? words.tooMany : null)
  }
  const isOver = useThrownIn(take)
  return (
    <div className={isOver ? 'evidence-field over' : 'evidence-field'}>
      <p className="field-row">
        <FileButton says={words.choose} onTake={take} />
        <FileButton says={words.camera} onTake={take} camera />
      </p>
      <p className="muted hint">{say(words.hint)}</p>
      {files.length > 0 && counties.length === 0 && <p className="mark">{say(words.itemsFirst)}</p>}
      {told && (
        <p className="wrong" role="alert">
          {say(told)}
        </p>
      )}
      <ul className="evidence-files" aria-label={say(words.title)}>
        {files.map(file => (
          <FileEntry key={file.id} file={file} items={items} change={change} />
        ))}
      </ul>
    </div>
  )
}

/**
 * Files that are pasted or dropped anywhere on the page: a drop that misses the field would else open the file in place of
 * the page. Pasted text goes where it was meant to go. Answers whether something is held over the page.
 */
function useThrownIn(take: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    addEventListener('paste', ({ clipboardData }) => latest.current([...(clipboardData?.files ?? [])]), { signal })
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    addEventListener('dragover', over, { signal })
    addEventListener('dragleave', event => event.relatedTarget === null && setOver(false), { signal })
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(false)
      latest.current([...event.dataTransfer.files])
    }
    addEventListener('drop', drop, { signal })
    return () => leaving.abort()
  }, [])
  return isOver
}

function FileButton({ says, onTake, camera = false }: { says: Bilingual; onTake: (files: readonly File[]) => void; camera?: boolean }) {
  const say = useSay()
  const id = useId()
  return (
    <span className={camera ? 'file-button camera' : 'file-button'}>
      <input
        id={id}
        type="file"
        multiple={!camera}
        accept={camera ? 'image/*' : accepted}
        {...(camera && { capture: 'environment' as const })}
        onChange={({ currentTarget }) => {
          onTake([...(currentTarget.files ?? [])])
          currentTarget.value = '' // the same file may be chosen again after it was removed
        }}
      />
      <label htmlFor={id}>{say(says)}</label>
    </span>
  )
}

function FileEntry({ file, items, change }: { file: EvidenceFile; items: readonly string[]; change: ChangeFiles }) {
  const say = useSay()
  const { id, name, state, sent, wrong } = file
  const picture = state === 'failed' ? null : pictureOf(id) // it may be no picture at all
  const others = file.proves.filter(one => !items.includes(one.item)).map(one => one.name)
  const remove = () => {
    letGo(id)
    change(files => files.filter(one => one.id !== id))
  }
  return (
    <li className={`evidence-file ${state}`}>
      {picture ? <img src={picture} alt="" className="thumbnail" /> : <span className="thumbnail" aria-hidden="true" />}
      <span className="evidence-name">
        <span>{name}</span>
        {state === 'waiting' && <span className="muted">{say(words.waiting)}</span>}
        {state === 'kept' && <span className="muted">{say(words.kept)}</span>}
        {state === 'sending' && <Progress percent={sent} size="small" aria-label={say(progressWords(name))} />}
        {wrong.length > 0 && state === 'failed' && (
          <span className="wrong" role="alert">
            {wrong.map(say).join('')}
          </span>
        )}
        {others.length > 0 && <span className="mark">{say(provesWords(others))}</span>}
      </span>
      {state === 'failed' && isHeld(id) && (
        <Button
          size="small"
          aria-label={say(retryWords(name))}
          onClick={() => change(files => changedFile(files, id, { state: 'waiting', wrong: [] }))}
        >
          {say(words.retry)}
        </Button>
      )}
      <Button size="small" aria-label={say(state === 'sending' ? cancelWords(name) : removeWords(name))} onClick={remove}>
        {say(state === 'sending' ? words.cancel : words.remove)}
      </Button>
    </li>
  )
}

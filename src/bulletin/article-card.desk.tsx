import type { Editor } from '@tiptap/core'
import { Button, Input, Popconfirm } from 'antd'
import { useId, useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { BodyEditor } from './body-editor.desk.tsx'
import { articleName, draftWords as words } from './draft.words.ts'
import { isShownWhole } from './editor-text.ts'
import type { Article } from './issue.ts'
import { pickerWords } from './picker.words.ts'

export interface EditingArticle {
  readonly article: Article
  /** From 1. */
  readonly no: number
  readonly last: boolean
  readonly readOnly: boolean
  readonly monthTable: string
  readonly change: (article: Article) => void
  readonly remove: () => void
  readonly move: (by: -1 | 1) => void
  /** Opens the list of its numbers that have no source. */
  readonly findNumbers: () => void
  readonly onOpen: (editor: Editor | null) => void
}

/** One article: the lines of its title, and its text in the editor or as its source. */
export function ArticleCard(editing: EditingArticle) {
  const say = useSay()
  const { article, no, readOnly, monthTable, change, findNumbers, onOpen } = editing
  const [asSource, showSource] = useState(false)
  const isWhole = isShownWhole(article.body)
  const name = `${say(articleName(no))} ${say(words.body)}`
  return (
    <section className="card article" id={`article-${no}`} aria-label={say(articleName(no))}>
      <ArticleHead {...editing} />
      <TitleLines {...editing} />
      {asSource || !isWhole ? (
        <SourceText name={name} body={article.body} readOnly={readOnly} no={no} onChange={body => change({ ...article, body })} />
      ) : (
        <BodyEditor
          {...{ name, readOnly, monthTable, onOpen }}
          mayAddPictures
          onPasted={findNumbers}
          body={article.body}
          onChange={body => change({ ...article, body })}
        />
      )}
      <p className="article-foot">
        {!readOnly && (
          <Button type="text" size="small" onClick={findNumbers}>
            {say(pickerWords.find)}
          </Button>
        )}
        {!isWhole && <span className="muted">{say(words.sourceOnly)} </span>}
        <Button
          type="text"
          size="small"
          disabled={!isWhole}
          title={isWhole ? undefined : say(words.sourceOnly)}
          onClick={() => showSource(!asSource)}
        >
          {say(asSource || !isWhole ? words.editor : words.source)}
        </Button>
      </p>
    </section>
  )
}

function ArticleHead({ no, last, readOnly, remove, move }: EditingArticle) {
  const say = useSay()
  return (
    <div className="article-head">
      <h2>{say(articleName(no))}</h2>
      {!readOnly && (
        <span className="article-tools">
          <Button size="small" disabled={no === 1} title={no === 1 ? say(words.isFirst) : undefined} onClick={() => move(-1)}>
            {say(words.moveUp)}
          </Button>
          <Button size="small" disabled={last} title={last ? say(words.isLast) : undefined} onClick={() => move(1)}>
            {say(words.moveDown)}
          </Button>
          <Popconfirm title={say(words.removeSure)} okText={say(words.yes)} cancelText={say(words.no)} onConfirm={remove}>
            <Button size="small">{say(words.removeArticle)}</Button>
          </Popconfirm>
        </span>
      )}
    </div>
  )
}

/** One box; each line of it is a printed line of the title. */
function TitleLines({ article, no, readOnly, change }: EditingArticle) {
  const say = useSay()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const written = article.title.join('\n')
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say(articleName(no))} {say(words.title)}
      </label>
      <Input.TextArea
        id={id}
        className="title-lines"
        autoSize={{ minRows: 1, maxRows: 3 }}
        readOnly={readOnly}
        value={typed ?? written}
        placeholder={say(words.titleHint)}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          const lines = target.value.split('\n').slice(0, 3)
          setTyped(lines.join('\n')) // an empty line stays in the box while the next one is being typed
          change({ ...article, title: lines.map(line => line.trim()).filter(line => line !== '') })
        }}
      />
    </>
  )
}

interface Source {
  readonly name: string
  readonly no: number
  readonly body: string
  readonly readOnly: boolean
  readonly onChange: (body: string) => void
}

const SourceText = ({ name, no, body, readOnly, onChange }: Source) => (
  <Input.TextArea
    id={sourceId(no)}
    className="source"
    aria-label={name}
    autoSize={{ minRows: 4, maxRows: 40 }}
    readOnly={readOnly}
    value={body}
    spellCheck={false}
    onChange={({ target }) => onChange(target.value)}
  />
)

export const sourceId = (no: number): string => `source-${no}`

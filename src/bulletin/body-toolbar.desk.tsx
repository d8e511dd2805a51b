import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Button, Select, Upload } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { styleWords, draftWords as words } from './draft.words.ts'
import { useFigureValues } from './figure-values.desk.tsx'

interface Tools {
  readonly editor: Editor
  /** Null where none may be put in. */
  readonly monthTable: string | null
  readonly addPicture: ((file: File) => void) | null
}

/** The tools over the text of an article. */
export function BodyToolbar({ editor, monthTable, addPicture }: Tools) {
  const say = useSay()
  const { choose } = useFigureValues()
  const now = useEditorState({ editor, selector: ({ editor: seen }) => stateOf(seen) })
  const insertFigure = () => choose?.('', reference => editor.chain().focus().insertContent({ type: 'figure', attrs: { reference } }).run())
  return (
    <div className="toolbar" role="toolbar" aria-label={say(words.tools)}>
      <Select
        aria-label={say(words.styleLabel)}
        className="style-field"
        value={now.level as Level}
        options={styleWords.map(({ level, name }) => ({ value: level, label: say(name) }))}
        onChange={level => setStyle(editor, level)}
      />
      <Button onClick={insertFigure}>{say(words.insertFigure)}</Button>
      {monthTable !== null && <InsertMonthTable editor={editor} reference={monthTable} />}
      <Button onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}>
        {say(words.insertTable)}
      </Button>
      {addPicture && <InsertPicture add={addPicture} />}
      <Tool says={words.undo} isOff={!now.canUndo} press={() => editor.chain().focus().undo().run()} />
      <Tool says={words.redo} isOff={!now.canRedo} press={() => editor.chain().focus().redo().run()} />
      {now.inTable && <TableTools editor={editor} />}
    </div>
  )
}

function InsertMonthTable({ editor, reference }: { editor: Editor; reference: string }) {
  const say = useSay()
  const insert = () => editor.chain().focus().insertContent({ type: 'monthTable', attrs: { reference } }).run()
  return <Button onClick={insert}>{say(words.insertMonthTable)}</Button>
}

function InsertPicture({ add }: { add: (file: File) => void }) {
  const say = useSay()
  return (
    <Upload
      accept="image/png,image/jpeg"
      showUploadList={false}
      beforeUpload={file => {
        add(file)
        return false
      }}
    >
      <Button>{say(words.insertPicture)}</Button>
    </Upload>
  )
}

function TableTools({ editor }: { editor: Editor }) {
  const to = () => editor.chain().focus()
  return (
    <>
      <Tool says={words.rowBelow} press={() => to().addRowAfter().run()} />
      <Tool says={words.columnRight} press={() => to().addColumnAfter().run()} />
      <Tool says={words.deleteRow} press={() => to().deleteRow().run()} />
      <Tool says={words.deleteColumn} press={() => to().deleteColumn().run()} />
      <Tool says={words.deleteTable} press={() => to().deleteTable().run()} />
    </>
  )
}

function Tool({ says, press, isOff = false }: { says: Bilingual; press: () => void; isOff?: boolean }) {
  const say = useSay()
  return (
    <Button type="text" disabled={isOff} onClick={press}>
      {say(says)}
    </Button>
  )
}

type Level = (typeof styleWords)[number]['level']

const stateOf = (editor: Editor) => ({
  level: styleWords.map(({ level }) => level).find(level => level > 0 && editor.isActive('heading', { level })) ?? 0,
  inTable: editor.isActive('table'),
  canUndo: editor.can().undo(),
  canRedo: editor.can().redo(),
})

function setStyle(editor: Editor, level: Level): void {
  const to = editor.chain().focus()
  if (level === 0) to.setParagraph().run()
  else to.setHeading({ level }).run()
}

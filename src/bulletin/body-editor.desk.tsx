import type { Editor } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { BodyToolbar } from './body-toolbar.desk.tsx'
import { picturesLeft, draftWords as words } from './draft.words.ts'
import { editorNodes } from './editor-nodes.desk.tsx'
import { type EditorNode, editorTextOf, nodesOfEditor } from './editor-text.ts'
import { printMarkup, readMarkup } from './markup.ts'
import type { Pasted, PastedPicture } from './paste.ts'
import { pastedFrom } from './pasted.desk.tsx'
import { uploadPasted, uploadPicture } from './picture-upload.desk.ts'

export interface EditingBody {
  /** How who hears the page calls it: 第1篇正文 */
  readonly name: string
  readonly body: string
  readonly readOnly: boolean
  readonly onChange: (body: string) => void
  /** The reference of the month table; null where none may be put in. */
  readonly monthTable: string | null
  readonly mayAddPictures: boolean
  /** Text came from outside: the numbers in it may be bound. */
  readonly onPasted: () => void
  /** Hands out the editor, for going to a place in it; null when it is gone. */
  readonly onOpen: (editor: Editor | null) => void
}

/** The text of an article in the editor. What is kept is its markup: it is written anew at every change. */
export function BodyEditor(editing: EditingBody) {
  const say = useSay()
  const { body, readOnly, name } = editing
  const latest = useRef(editing)
  latest.current = editing
  const written = useRef(body)
  const { failed, left, paste, add } = usePictures()
  const editor = useEditor({
    extensions: editorNodes(say(words.bodyHint)),
    content: contentOf(body),
    editable: !readOnly,
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': name, class: 'body-text' },
      handlePaste: (_, event) => event.clipboardData !== null && paste(latest.current, editorOf.current, event.clipboardData),
    },
    onUpdate: ({ editor: changed }) => {
      const now = bodyOf(changed)
      if (now === written.current) return // an empty line is nobody's text
      written.current = now
      latest.current.onChange(now)
    },
  })
  const editorOf = useRef<Editor | null>(null)
  editorOf.current = editor
  useEffect(() => {
    latest.current.onOpen(editor)
    return () => latest.current.onOpen(null)
  }, [editor])
  useEffect(() => editor.setEditable(!readOnly, false), [editor, readOnly])
  useEffect(() => {
    // Somebody else than this editor changed the text: a proposal was taken, or another's version.
    if (body === written.current) return
    written.current = body
    editor.commands.setContent(contentOf(body), { emitUpdate: false })
  }, [editor, body])
  return (
    <>
      {!readOnly && (
        <BodyToolbar
          editor={editor}
          monthTable={editing.monthTable}
          addPicture={editing.mayAddPictures ? file => add(editor, file) : null}
        />
      )}
      {failed != null && <Failure error={failed} />}
      {left > 0 && <p className="hint muted">{say(picturesLeft(left))}</p>}
      <EditorContent editor={editor} />
    </>
  )
}

const contentOf = (body: string) => editorTextOf(readMarkup(body).nodes)
const bodyOf = (editor: Editor): string => printMarkup(nodesOfEditor(editor.getJSON()))

/** Pictures and pasted text on their way into the editor. */
function usePictures() {
  const [failed, fail] = useState<unknown>(null)
  const [left, leave] = useState(0)

  const add = async (editor: Editor, file: File) => {
    fail(null)
    try {
      const hash = await uploadPicture(file, file.name)
      editor.chain().focus().insertContent(pictureOf(hash, '')).run()
    } catch (error) {
      fail(error)
    }
  }

  const paste = ({ onPasted }: EditingBody, editor: Editor | null, clipboard: DataTransfer): boolean => {
    const html = clipboard.getData('text/html')
    if (!editor || html.includes('data-pm-slice')) return false // copied from an editor of ours, which knows how to read it
    const [image] = [...clipboard.files].filter(file => file.type.startsWith('image/'))
    const pasted = pastedFrom(clipboard)
    if (pasted === null && image === undefined) return false
    if (pasted === null || (pasted.nodes.length === 0 && image)) {
      if (image) void add(editor, image)
      return true
    }
    fail(null)
    insertPasted(editor, pasted)
      .then(missing => {
        leave(missing)
        onPasted()
      })
      .catch(fail)
    return true
  }
  return { failed, left, add, paste }
}

const pictureOf = (file: string, caption: string): EditorNode => ({
  type: 'picture',
  attrs: { file },
  content: caption === '' ? [] : [{ type: 'text', text: caption }],
})

/** Puts pasted text in at once, with the pictures that came inside it; answers how many did not. */
async function insertPasted(editor: Editor, { nodes, pictures }: Pasted): Promise<number> {
  const kept = await Promise.all(pictures.map(async picture => ({ picture, file: await uploadPasted(picture) })))
  const blocks = editorTextOf(nodes).content ?? []
  const put = kept.flatMap(({ picture, file }) => (file === null ? [] : [{ picture, file }]))
  insertBlocks(editor, withPictures(blocks, put))
  return kept.length - put.length
}

function withPictures(blocks: readonly EditorNode[], put: readonly { picture: PastedPicture; file: string }[]): EditorNode[] {
  const before = (index: number) =>
    put.filter(({ picture }) => picture.after === index).map(({ picture, file }) => pictureOf(file, picture.caption))
  return [...blocks.flatMap((block, index) => [...before(index), block]), ...before(blocks.length)]
}

/** Words go into the sentence where the cursor stands; whole blocks go between blocks. */
function insertBlocks(editor: Editor, blocks: readonly EditorNode[]): void {
  const { content } = editor.schema.nodeFromJSON({ type: 'doc', content: blocks })
  const isText = (block: EditorNode | undefined) => block?.type === 'paragraph'
  const slice = new Slice(content, isText(blocks[0]) ? 1 : 0, isText(blocks.at(-1)) ? 1 : 0)
  editor.view.dispatch(editor.state.tr.replaceSelection(slice).scrollIntoView())
}

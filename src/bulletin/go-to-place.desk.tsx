import type { Editor } from '@tiptap/core'
import { sourceId } from './article-card.desk.tsx'
import type { IssueContent } from './issue.ts'
import { blockOfLine, readPlace } from './reach-place.ts'

/** Goes where an objection points: the block of the editor, or the line of the source. */
export function goToPlace(place: string, content: IssueContent, editors: ReadonlyMap<string, Editor>, openSettings: () => void): void {
  const leading = readPlace(place)
  if (leading === 'settings') openSettings()
  if (leading === 'settings' || leading === null) return
  const { article: no, line } = leading
  const article = content.articles[no - 1]
  const card = document.getElementById(`article-${no}`)
  if (!article || !card) return
  card.scrollIntoView({ block: 'start' })
  if (line === 0) {
    card.querySelector('textarea')?.focus()
    return
  }
  const editor = editors.get(article.id)
  if (editor) goToBlock(editor, blockOfLine(article.body, line, editor.getJSON()))
  else goToLine(no, line)
}

function goToBlock(editor: Editor, block: number): void {
  let at = 0
  for (let index = 0; index < block; index += 1) at += editor.state.doc.child(index).nodeSize
  const size = editor.state.doc.child(block).nodeSize
  editor
    .chain()
    .focus()
    .setTextSelection({ from: at + 1, to: at + size - 1 })
    .scrollIntoView()
    .run()
  const shown = editor.view.nodeDOM(at)
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
}

function goToLine(no: number, line: number): void {
  const box = document.getElementById(sourceId(no))
  if (!(box instanceof HTMLTextAreaElement)) return
  const lines = box.value.split('\n')
  const from = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0)
  box.focus()
  box.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0))
}

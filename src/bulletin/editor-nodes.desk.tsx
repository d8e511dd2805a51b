import { mergeAttributes, Node, type NodeViewProps } from '@tiptap/core'
import Document from '@tiptap/extension-document'
import Heading from '@tiptap/extension-heading'
import Paragraph from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import Text from '@tiptap/extension-text'
import { Placeholder, TrailingNode, UndoRedo } from '@tiptap/extensions'
import { NodeViewContent, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { addressOf } from '../base/contract.ts'
import { useSay } from '../base/language.desk.tsx'
import { tableExplained } from './bound.words.ts'
import { draftWords as words } from './draft.words.ts'
import { FigureChip } from './figure-chip.desk.tsx'
import { useFigureValues } from './figure-values.desk.tsx'
import { writingApi } from './writing.api.ts'

/** The editor knows what the markup knows (`editor-text.ts`) and nothing else: no bold, no colours, no links. */

/** An attribute of a node, as it stands in copied HTML. */
const kept = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
})

const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ reference: kept('reference') }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes(HTMLAttributes, { 'data-figure': '' })],
  renderText: ({ node }) => `{{${String(node.attrs.reference)}}}`,
  addNodeView: () => ReactNodeViewRenderer(FigureChip, { as: 'span' }),
})

const Picture = Node.create({
  name: 'picture',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ file: kept('file') }),
  parseHTML: () => [{ tag: 'figure[data-file]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes, 0],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
})

function PictureView({ node }: NodeViewProps) {
  const say = useSay()
  const address = addressOf(writingApi.picture, { params: { hash: String(node.attrs.file) } })
  return (
    <NodeViewWrapper as="figure" className="picture">
      <img src={address} alt={say(words.pictureAlt)} contentEditable={false} />
      <NodeViewContent className={`picture-caption${node.content.size === 0 ? ' empty' : ''}`} data-hint={say(words.caption)} />
    </NodeViewWrapper>
  )
}

const MonthTable = Node.create({
  name: 'monthTable',
  group: 'block',
  atom: true,
  addAttributes: () => ({ reference: kept('reference') }),
  parseHTML: () => [{ tag: 'div[data-month-table]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-month-table': '' })],
  renderText: ({ node }) => `{{table ${String(node.attrs.reference)}}}`,
  addNodeView: () => ReactNodeViewRenderer(MonthTableView),
})

function MonthTableView({ node }: NodeViewProps) {
  const say = useSay()
  const { units } = useFigureValues()
  const explained = tableExplained(String(node.attrs.reference), units)
  return (
    <NodeViewWrapper className="month-table-block" contentEditable={false}>
      {explained ? (
        <>
          <strong>{say(explained.name)}</strong> {explained.scope && say(explained.scope)} · {say(words.cutoff)} {explained.cutoff}
        </>
      ) : (
        say(words.unreadable)
      )}
    </NodeViewWrapper>
  )
}

/** On the page the headings of an article lie under those of the page. */
const ArticleHeading = Heading.extend({
  parseHTML: () => ([1, 2, 3, 4] as const).map(level => ({ tag: `h${level + 2}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${Number(node.attrs.level) + 2}`, 0],
}).configure({ levels: [1, 2, 3, 4] })

export const editorNodes = (hint: string) => [
  Document,
  Paragraph,
  Text,
  ArticleHeading,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
  Figure,
  Picture,
  MonthTable,
  UndoRedo,
  TrailingNode, // below a table or a picture there is always a line to write on
  Placeholder.configure({ placeholder: hint }),
]

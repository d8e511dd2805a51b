import type { NodeViewProps } from '@tiptap/core'
import { NodeViewWrapper } from '@tiptap/react'
import { Button, Popover } from 'antd'
import { useState } from 'react'
import { Link } from '../base/address.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type BoundExplained, boundExplained } from './bound.words.ts'
import { readBound } from './bound-reference.ts'
import { figureName, draftWords as words } from './draft.words.ts'
import { useFigureValues } from './figure-values.desk.tsx'

/** A number of the text that is bound: it shows what it says today, and explains itself on a click. */
export function FigureChip({ node, editor, updateAttributes, deleteNode, getPos }: NodeViewProps) {
  const say = useSay()
  const { printed, isKnown, units, choose } = useFigureValues()
  const [open, setOpen] = useState(false)
  const reference = String(node.attrs.reference)
  const explained = boundExplained(reference, units)
  const value = printed.get(reference) ?? statedText(reference)
  const isStated = explained?.reason != null
  const unbind = () => {
    const at = getPos()
    if (at === undefined) return
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + node.nodeSize }, { type: 'text', text: value ?? reference })
      .run()
  }
  const change = () => {
    setOpen(false)
    choose?.(reference, chosen => updateAttributes({ reference: chosen }))
  }
  return (
    <NodeViewWrapper as="span" className="figure">
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        content={
          <div className="figure-explained">
            <Explained explained={explained} value={value} />
            {editor.isEditable && (
              <p className="form-buttons">
                {choose && <Button onClick={change}>{say(words.change)}</Button>}
                <Button onClick={unbind}>{say(words.unbind)}</Button>
                <Button onClick={deleteNode}>{say(words.remove)}</Button>
              </p>
            )}
          </div>
        }
      >
        <button
          type="button"
          className={`chip${isStated ? ' stated' : ''}${(value === null && isKnown) || explained === null ? ' unknown' : ''}`}
          title={explained ? say(explained.name) : say(words.unreadable)}
          aria-label={say(figureName(value ?? say(words.unknownFigure), explained?.name ?? words.unreadable))}
        >
          {value ?? (isKnown ? `{{${reference}}}` : '…')}
        </button>
      </Popover>
    </NodeViewWrapper>
  )
}

function statedText(reference: string): string | null {
  const { found } = readBound(reference)
  return found?.kind === 'stated' ? found.text : null
}

/** What the number is: its label, scope, cut-off and value, or the reason why it stands as it is. */
export function Explained({ explained, value }: { explained: BoundExplained | null; value: string | null }) {
  const say = useSay()
  if (!explained) return <p>{say(words.unreadable)}</p>
  return (
    <>
      <p className="figure-name">{say(explained.name)}</p>
      <dl className="facts">
        <Fact name={say(words.value)} says={value ?? say(words.unknownFigure)} />
        {explained.scope && <Fact name={say(words.scope)} says={say(explained.scope)} />}
        {explained.cutoff && <Fact name={say(words.cutoff)} says={explained.cutoff} />}
        {explained.reason && <Fact name={say(words.reason)} says={explained.reason} />}
      </dl>
      {explained.month && (
        <p>
          <Link to={explained.month}>{say(words.toMonth)}</Link>
        </p>
      )}
    </>
  )
}

const Fact = ({ name, says }: { name: string; says: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{says}</dd>
  </div>
)

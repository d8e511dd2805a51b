import { Button, Checkbox, Tag } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import type { Compared } from './word-back.desk.tsx'
import { changeKindWords, nameWords, numberWords, takesNotWords, wordPlaceWords, wordBackWords as words } from './word-back.words.ts'
import { gapsOf, matchesOf, tokensOf } from './word-diff.ts'

interface Texts {
  readonly changes: Compared['changes']
  readonly takeable: readonly number[]
  readonly chosen: ReadonlySet<number>
  readonly choose: (chosen: ReadonlySet<number>) => void
}

/** Words, each change with a box to tick. */
export function ChangedTexts({ changes, takeable, chosen, choose }: Texts) {
  const say = useSay()
  const toggle = (no: number, on: boolean) => choose(new Set(on ? [...chosen, no] : [...chosen].filter(one => one !== no)))
  return (
    <section aria-labelledby="word-texts">
      <h3 id="word-texts">{say(words.texts)}</h3>
      {changes.length === 0 && <p className="muted">{say(words.noTexts)}</p>}
      {takeable.length > 1 && (
        <div className="field-row">
          <Button size="small" onClick={() => choose(new Set(takeable))}>
            {say(words.all)}
          </Button>
          <Button size="small" onClick={() => choose(new Set())}>
            {say(words.none)}
          </Button>
        </div>
      )}
      <ul>
        {changes.map(change => (
          <li key={change.no} className="word-change">
            {change.takes ? (
              <Checkbox checked={chosen.has(change.no)} onChange={({ target }) => toggle(change.no, target.checked)}>
                {say(wordPlaceWords(change))} <Tag>{say(changeKindWords[change.kind])}</Tag>
              </Checkbox>
            ) : (
              <span>
                {say(wordPlaceWords(change))} <Tag>{say(changeKindWords[change.kind])}</Tag>{' '}
                <span className="muted">{say(takesNotWords(change.kind))}</span>
              </span>
            )}
            <div className="word-text">
              {change.kind === 'moved' && change.was === change.is ? change.is : <Difference was={change.was} is={change.is} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One text with what went struck out and what came underlined. */
function Difference({ was, is }: { readonly was: string; readonly is: string }) {
  const [before, now] = [tokensOf(was), tokensOf(is)]
  const gaps = gapsOf(before, now, matchesOf(before, now))
  return (
    <>
      {gaps.map((gap, i) => (
        <span key={`${gap.was.from}-${gap.is.from}`}>
          {is.slice(gaps[i - 1]?.is.to ?? 0, gap.is.from)}
          {gap.was.to > gap.was.from && <del>{was.slice(gap.was.from, gap.was.to)}</del>}
          {gap.is.to > gap.is.from && <ins>{is.slice(gap.is.from, gap.is.to)}</ins>}
        </span>
      ))}
      {is.slice(gaps.at(-1)?.is.to ?? 0)}
    </>
  )
}

/** Numbers and names apart from the words, those that facts contradict first. */
export function ChangedNumbers({ numbers, names }: Pick<Compared, 'numbers' | 'names'>) {
  const say = useSay()
  const order = ['figure-contradicted', 'new-number', 'gone', 'kept']
  const sorted = [...numbers].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))
  return (
    <section aria-labelledby="word-numbers">
      <h3 id="word-numbers">{say(words.numbersAndNames)}</h3>
      {numbers.length + names.length === 0 && <p className="muted">{say(words.noNumbers)}</p>}
      <ul>
        {keyed(sorted).map(({ key, one: number }) => (
          <li key={key}>
            {say(wordPlaceWords(number))}：
            <span className={number.verdict === 'figure-contradicted' ? 'word-against' : undefined}>{say(numberWords(number))}</span>
          </li>
        ))}
        {keyed(names).map(({ key, one: { was, is, ...place } }) => (
          <li key={key}>
            {say(wordPlaceWords(place))}：{say(nameWords(was, is))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who changed what, and what was noted beside the text. */
export function Notes({ compared: { tracked, comments } }: { readonly compared: Pick<Compared, 'tracked' | 'comments'> }) {
  const say = useSay()
  return (
    <>
      {comments.length > 0 && (
        <details open>
          <summary>{say(words.comments)}</summary>
          <ul>
            {keyed(comments).map(({ key, one: { who, text } }) => (
              <li key={key}>
                {who}：{text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {tracked.length > 0 && (
        <details>
          <summary>{say(words.tracked)}</summary>
          <ul>
            {keyed(tracked).map(({ key, one: { who, kind, text } }) => (
              <li key={key}>
                {who} {say(words[kind])} {kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** A key for each, also where two say the same. */
function keyed<T>(list: readonly T[]): { readonly key: string; readonly one: T }[] {
  const seen = new Map<string, number>()
  return list.map(one => {
    const said = JSON.stringify(one)
    const times = (seen.get(said) ?? 0) + 1
    seen.set(said, times)
    return { key: `${said} ${times}`, one }
  })
}

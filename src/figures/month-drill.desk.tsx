import { useQuery } from '@tanstack/react-query'
import { Drawer, Skeleton } from 'antd'
import { goTo } from '../base/address.desk.tsx'
import { Failure, statusOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { type AskedMonth, closed, type MonthAddress, monthAddress } from './month-address.ts'
import { CommunityEntry } from './month-community.desk.tsx'
import { byStage, type DrillColumn, isCountedIn, sumOf } from './month-drill.ts'
import { groupWords, drillWords as words } from './month-drill.words.ts'
import { columnWords, countsWords } from './month-page.words.ts'
import { communitiesQuery } from './month-questions.desk.tsx'

interface Drilling {
  readonly asked: AskedMonth
  readonly state: MonthAddress
  /** The printed names of the units, by their numbers. */
  readonly names: ReadonlyMap<string, string>
  /** Whether the post reaches every unit of the table. */
  readonly whole: boolean
}

/** The communities behind one cell, in a drawer over the table. */
export function MonthDrill({ asked, state, names, whole }: Drilling) {
  const say = useSay()
  const { unit, column = 'plan' } = state
  const name = unit === 'all' ? say(whole ? words.all : words.allWithin) : (names.get(unit ?? '') ?? '')
  const close = () => goTo(monthAddress(closed(state)))
  return (
    <Drawer
      open={unit !== undefined}
      onClose={close}
      destroyOnHidden
      size="min(640px, 100vw)"
      title={<h2 className="drawer-title">{[name, say(columnWords[column])].filter(Boolean).join(' · ')}</h2>}
      closable={{ 'aria-label': say(words.close) }}
    >
      {unit !== undefined && <Communities asked={asked} unit={unit} column={column} />}
    </Drawer>
  )
}

function Communities({ asked, unit, column }: { asked: AskedMonth; unit: string; column: DrillColumn }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(communitiesQuery(asked, unit === 'all' ? undefined : unit))
  if (statusOf(error) === 404) return <p className="sentence">{say(words.outside)}</p>
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: 6 }} aria-label={say(words.loading)} />
  const counted = data.filter(({ stage }) => isCountedIn(column, stage))
  if (counted.length === 0) return <p>{say(words.none)}</p>
  return (
    <>
      <p className="sentence">{say(countsWords(sumOf(counted)))}</p>
      {byStage(counted).map(({ stageName, communities }) => (
        <section key={stageName.en}>
          <h3>{say(groupWords(stageName, communities.length))}</h3>
          <ul className="communities">
            {communities.map(community => (
              <CommunityEntry key={community.item} community={community} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

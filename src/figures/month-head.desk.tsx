import { useLanguage } from '../base/language.desk.tsx'
import type { MonthTableAnswer } from './month-questions.desk.tsx'
import { englishHeads } from './month-table.words.ts'

/** The head on three levels, in the words of the city's template. */
export function MonthHead({ heads }: Pick<MonthTableAnswer, 'heads'>) {
  const { language } = useLanguage()
  const word = (name: keyof typeof englishHeads) => (language === 'en' ? englishHeads[name] : (heads[name] ?? englishHeads[name]))
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={3} className="order">
          {word('order')}
        </th>
        <th scope="col" rowSpan={3}>
          {word('unit')}
        </th>
        <th scope="colgroup" colSpan={2}>
          {word('plan')}
        </th>
        <th scope="colgroup" colSpan={4}>
          {word('progress')}
        </th>
      </tr>
      <tr>
        <th scope="col" rowSpan={2}>
          {word('planHouseholds')}
        </th>
        <th scope="col" rowSpan={2}>
          {word('planCommunities')}
        </th>
        <th scope="colgroup" colSpan={2} className="stage">
          {word('preparation')}
        </th>
        <th scope="colgroup" colSpan={2} className="stage">
          {word('started')}
        </th>
      </tr>
      <tr>
        {['preparation', 'started'].flatMap(stage => [
          <th scope="col" key={`${stage} households`}>
            {word('households')}
          </th>,
          <th scope="col" key={`${stage} communities`}>
            {word('communities')}
          </th>,
        ])}
      </tr>
    </thead>
  )
}

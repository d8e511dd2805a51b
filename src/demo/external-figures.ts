import { dayOf } from '../base/day.ts'
import type { DemoExternalFigure } from './story.ts'

const source = '省住房和城乡建设厅公布的全省进展'

/** What others published and the bulletin quotes; a rounded number is never reckoned with. */
export const externalFigures: readonly DemoExternalFigure[] = [
  {
    key: 'guangdong-started-communities',
    value: 1449,
    precision: 'exact',
    display: '1449',
    unit: '个',
    source,
    day: dayOf('2021-09-30'),
    recordedOn: dayOf('2021-10-18'),
  },
  {
    key: 'guangdong-started-households',
    value: 310_000,
    precision: 'about',
    display: '约31万',
    unit: '户',
    source,
    day: dayOf('2021-09-30'),
    recordedOn: dayOf('2021-10-18'),
  },
]

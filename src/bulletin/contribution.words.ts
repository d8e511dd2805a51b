import type { Bilingual } from '../base/objection.ts'
import type { ContributionState } from './contribution.ts'

export const contributionStateWords: Readonly<Record<ContributionState, Bilingual>> = {
  writing: { zh: '起草中', en: 'being written' },
  'handed-in': { zh: '已报送', en: 'handed in' },
  taken: { zh: '已采用', en: 'taken' },
  returned: { zh: '已退回', en: 'returned' },
}

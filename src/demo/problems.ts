import { ledgerProblems } from './ledger-problems.ts'
import type { Story } from './story.ts'
import { tableProblems } from './table-problems.ts'

/**
 * Everything that is wrong with a story, one sentence each: where its parts do not fit together, and where its facts,
 * folded at the cut-off and the knowing of each issue, do not give what was printed. Empty for the demo city.
 */
export const problems = (story: Story): string[] => [...ledgerProblems(story), ...tableProblems(story)]

import type { Bilingual } from '../base/objection.ts'

/** What the list of issues says. */
export const issuesWords = {
  title: { zh: '简报', en: 'Bulletin' },
  loading: { zh: '正在读取…', en: 'Reading…' },
  newIssue: { zh: '新建一期', en: 'New issue' },
  underWay: { zh: '正在办理', en: 'Under way' },
  nothingUnderWay: {
    zh: '没有正在写或正在审核的简报。按“新建一期”，就从上一期的报头和报送范围开始写。',
    en: 'Nothing is being written or reviewed. “New issue” begins with the masthead and the distribution of the last one.',
  },
  nothingUnderWayForYou: { zh: '没有正在写或正在审核的简报。', en: 'Nothing is being written or reviewed.' },
  nothingSigned: {
    zh: '还没有签发过的简报。一期签发以后，编号、全文和四种文件都存在这里。',
    en: 'No issue has been signed yet. Once one is, its number, text and four files are kept here.',
  },
  yourTurn: { zh: '轮到您办理', en: 'Your turn' },
  savedBy: { zh: '最后保存', en: 'Last saved' },
  cutoff: { zh: '数据截至', en: 'Figures as of' },
  signedOn: { zh: '签发', en: 'signed' },
  issuedOn: { zh: '印发', en: 'sent out' },
  notIssued: { zh: '未印发', en: 'not sent out' },
  untitled: { zh: '只有一张表', en: 'only a table' },
  urgedOn: { zh: '催办', en: 'urged' },
  cutoffField: { zh: '数据截止日', en: 'Cut-off of the figures' },
  listField: { zh: '进展表用哪个计划', en: 'Plan of the table' },
  newHint: {
    zh: '报头、名称和报送范围取自上一期，并放入当月进展表；之后都可以改。',
    en: 'Masthead, name and distribution come from the last issue, with the table of the month; all of it can be changed later.',
  },
  begin: { zh: '开始写', en: 'Begin' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

export const kindWords = {
  issue: { zh: '新的一期', en: 'a new issue' },
  correction: { zh: '更正重发', en: 'a correction' },
  proof: { zh: '校样更正', en: 'a correction of the proof' },
} as const satisfies Record<string, Bilingual>

export const seriesWords = {
  regular: { zh: '正刊', en: 'regular' },
  supplement: { zh: '增刊', en: 'supplement' },
} as const satisfies Record<string, Bilingual>

/** 2021年10月 */
export function monthWords(month: string): Bilingual {
  const [year = '', no = ''] = month.split('-')
  return { zh: `${year}年${Number(no)}月`, en: month }
}

export const waitsForWords = (posts: readonly Bilingual[]): Bilingual => ({
  zh: `等${posts.map(({ zh }) => zh).join('、')}`,
  en: `waits for ${posts.map(({ en }) => en).join(', ')}`,
})

export const yearWords = (year: number): Bilingual => ({ zh: `${year}年`, en: String(year) })

export const editionWords = (edition: number): Bilingual => ({ zh: `第${edition}版（更正）`, en: `edition ${edition} (a correction)` })

export const proofWords = (proof: number): Bilingual => ({ zh: `第${proof}校`, en: `proof ${proof}` })

/** `2021-10-29 17:05`: a moment of the server, on Shanghai's clock. */
export const momentWords = (moment: string): string => moment.slice(0, 16).replace('T', ' ')

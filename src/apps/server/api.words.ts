/** What the description for other programs calls the chapters. */
export const chapterNames: Readonly<Record<string, string>> = {
  access: '身份权限: accounts, posts, people, tokens',
  registry: '小区台账: communities',
  plan: '年度计划: lists in versions',
  works: '改造工程: milestones and evidence',
  figures: '口径与报表: tables as of a day',
  progress: '进展月报: returns, closing, corrections',
  bulletin: '简报: drafts, issues, contributions',
  overview: '总览: ledger, search, the book of acts',
}

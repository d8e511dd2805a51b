import type { Bilingual } from '../base/objection.ts'
import { momentWords } from './issues.words.ts'

/** What stands around the text of a draft: saving, the preview, the findings, the next steps. */
export const draftPageWords = {
  preview: { zh: '版面预览', en: 'Preview of the pages' },
  pages: { zh: '预览的各页', en: 'Pages of the preview' },
  toPreview: { zh: '看版面预览', en: 'To the preview' },
  drawing: { zh: '正在排版…', en: 'Drawing…' },
  notDrawn: { zh: '还没有排出版面', en: 'Not drawn yet' },
  drawnOlder: { zh: '排不出新的版面，下面还是上一次的。', en: 'The pages could not be drawn; those below are the last ones.' },
  findings: { zh: '疑点', en: 'Findings' },
  noFindings: { zh: '没有疑点。', en: 'There is no finding.' },
  goThere: { zh: '去改', en: 'Go there' },
  settings: { zh: '本期设置', en: 'Settings of the issue' },
  proofWord: { zh: '送审稿 Word', en: 'For review, Word' },
  proofPdf: { zh: '送审稿 PDF', en: 'For review, PDF' },
  wordBack: { zh: '收回改过的 Word', en: 'Take back an edited Word file' },
  saveNow: { zh: '立即保存', en: 'Save now' },
  saved: { zh: '已保存', en: 'saved' },
  unsaved: { zh: '有改动，几秒后自动保存', en: 'changed; saved in a few seconds' },
  saving: { zh: '正在保存…', en: 'saving…' },
  unreachable: {
    zh: '连不上服务器：文字留在本机，稍后自动再存',
    en: 'the server cannot be reached: the text is kept here and saved later',
  },
  refused: { zh: '没有保存', en: 'not saved' },
  conflictTitle: { zh: '别人刚才保存过这份草稿', en: 'Somebody else has saved this draft meanwhile' },
  conflictSays: {
    zh: '您的文字还在本机。请选择接着用哪一份：用您的，会盖过对方刚才的改动；用对方的，您这次没存上的改动就没有了。',
    en: 'Your text is still on this machine. Choose which one to go on with: yours replaces what the other has just changed; with theirs, your unsaved changes are gone.',
  },
  conflictArticles: { zh: '不同的地方', en: 'What differs' },
  useMine: { zh: '用我的', en: 'Use mine' },
  useTheirs: { zh: '用对方的', en: 'Use theirs' },
  found: { zh: '已找回上次没有存上的文字，请看一看。', en: 'Text of an earlier visit that was not saved has been found: look through it.' },
  readOnly: { zh: '这一期正在审核或已经签发，文字不能改。', en: 'The issue is in review or signed: its text cannot be changed.' },
  notYours: { zh: '您的岗位可以看，不能改。', en: 'Your post may read this and not change it.' },
  knownAt: { zh: '数据掌握到', en: 'Figures as known at' },
  toIssue: { zh: '去看签发的这一期', en: 'To the signed issue' },
  replaces: { zh: '更正的是', en: 'Corrects' },
  theIssue: { zh: '这一期', en: 'this issue' },
} as const satisfies Record<string, Bilingual>

export const savedAtWords = (moment: string): Bilingual => ({
  zh: `已保存（${momentWords(moment).slice(11)}）`,
  en: `saved at ${momentWords(moment).slice(11)}`,
})

export function drawnAgo(seconds: number): Bilingual {
  if (seconds < 5) return { zh: '刚刚排出', en: 'drawn just now' }
  if (seconds < 60) return { zh: `${seconds - (seconds % 5)} 秒前排出`, en: `drawn ${seconds - (seconds % 5)} s ago` }
  const minutes = Math.floor(seconds / 60)
  return { zh: `${minutes} 分钟前排出`, en: `drawn ${minutes} min ago` }
}

export const pageName = (no: number, all: number): Bilingual => ({ zh: `第 ${no} 页，共 ${all} 页`, en: `page ${no} of ${all}` })

import type { Bilingual } from '../base/objection.ts'

/** The next steps of a draft, and its sign-off. */
export const stepsWords = {
  sheet: { zh: '审批单', en: 'Sign-off' },
  noSheet: { zh: '还没有送审过。', en: 'It has not been sent to review yet.' },
  done: { zh: '已办', en: 'done' },
  waiting: { zh: '正等', en: 'waiting' },
  ahead: { zh: '未到', en: 'ahead' },
  actingFor: { zh: '代', en: 'for' },
  document: { zh: '依据', en: 'by' },
  slip: { zh: '看签批扫描件', en: 'See the scan' },
  reason: { zh: '原因', en: 'Reason' },
  cancel: { zh: '取消', en: 'Cancel' },
  cannot: { zh: '现在还不能', en: 'Not yet' },
  saveFirst: { zh: '文字还没有存上，先存好再办。', en: 'The text has not been saved: save it first.' },
  returnReason: { zh: '退回的原因', en: 'Why it is returned' },
  returnHint: { zh: '写明要改什么，起草人会看到', en: 'Say what is to be changed; who wrote it reads this' },
  returnTo: { zh: '退回给', en: 'Return to' },
  toAuthor: { zh: '起草人', en: 'who wrote it' },
  reviewSays: {
    zh: '送审以后，数字就按此刻掌握的定住，文字不能再改；要改先撤回或由审核人退回。',
    en: 'From here the figures stand as they are known at this moment and the text cannot be changed, unless it is withdrawn or returned.',
  },
  agreeSays: { zh: '同意以后交给下一步。', en: 'It goes on to the next step.' },
  signSays: {
    zh: '签发以后给出期号，全文、数字和四种文件都定住，不再改变。',
    en: 'The signature gives the number; text, figures and the four files are kept for good.',
  },
  withdrawSays: { zh: '撤回以后可以继续改，改好重新送审。', en: 'It can be changed again and goes to review anew.' },
  urgeSays: { zh: '给要办的岗位留一条催办，一天一次。', en: 'Leaves a reminder for the post whose turn it is, once a day.' },
  paperTitle: { zh: '登记纸质签批', en: 'Record a signature made on paper' },
  paperSays: {
    zh: '领导在纸上或在机关办公系统里签过的，在这里照单登记，并附上扫描件。',
    en: 'What was signed on paper or in the office system is recorded here as it stands on the slip, with its scan.',
  },
  signatoryName: { zh: '签批人姓名', en: 'Who signed' },
  signatoryPost: { zh: '签批人职务', en: 'Post of who signed' },
  isActing: { zh: '代别人签批', en: 'Signed for somebody else' },
  actingName: { zh: '代谁签批', en: 'For whom' },
  actingDocument: { zh: '代理依据的文件', en: 'By which document' },
  signedDay: { zh: '签批日期', en: 'Day of the signature' },
  medium: { zh: '在哪里签的', en: 'Where it was signed' },
  paper: { zh: '纸质签批单', en: 'on paper' },
  'office-system': { zh: '机关办公系统', en: 'in the office system' },
  scan: { zh: '签批单扫描件', en: 'Scan of the slip' },
  chooseScan: { zh: '选择图片或 PDF', en: 'Choose a picture or a PDF' },
  needed: { zh: '请填写', en: 'Fill this in' },
} as const satisfies Record<string, Bilingual>

export const moreObjections = (count: number): Bilingual => ({
  zh: `另有 ${count} 处，见“疑点”。`,
  en: ` ${count} more stand among the findings.`,
})

import type { Bilingual } from '../base/objection.ts'

/** 来稿: what counties write for the bulletin. */
export const contributionsWords = {
  title: { zh: '来稿', en: 'Contributions' },
  loading: { zh: '正在读取…', en: 'Reading…' },
  write: { zh: '写来稿', en: 'Write a contribution' },
  noneYours: {
    zh: '还没有来稿。按“写来稿”开始，写好了报送给市里的编辑。',
    en: 'There is no contribution yet. Write one, and hand it in to the editor of the city.',
  },
  noneIn: {
    zh: '还没有报送来的稿件。县（市、区）填报员报送以后，就在这里采用或退回。',
    en: 'Nothing has been handed in yet. What the counties hand in is taken or returned here.',
  },
  unit: { zh: '单位', en: 'Unit' },
  month: { zh: '用在哪个月', en: 'For which month' },
  monthHint: { zh: '写成 2021-10 的样子', en: 'like 2021-10' },
  headline: { zh: '标题', en: 'Title' },
  body: { zh: '正文', en: 'Text' },
  save: { zh: '保存', en: 'Save' },
  handIn: { zh: '报送', en: 'Hand in' },
  handedInHint: {
    zh: '已经报送；采用以前还可以改，改后再报送一次。',
    en: 'Handed in; until it is taken it may be changed and handed in again.',
  },
  saved: { zh: '已保存', en: 'Saved' },
  back: { zh: '回到来稿', en: 'Back to the contributions' },
  take: { zh: '采用', en: 'Take' },
  takeInto: { zh: '放进哪一期草稿', en: 'Into which draft' },
  noDraft: { zh: '现在没有可以放入的草稿，请先新建一期。', en: 'There is no draft to take it into: begin an issue first.' },
  return: { zh: '退回', en: 'Return' },
  returnReason: { zh: '退回的原因', en: 'Why it is returned' },
  returnHint: { zh: '写明要改什么，来稿单位会看到', en: 'Say what is to be changed; the unit reads this' },
  returned: { zh: '退回原因', en: 'Why it was returned' },
  takenInto: { zh: '看采用它的那一期', en: 'To the issue that took it' },
  cancel: { zh: '取消', en: 'Cancel' },
  needed: { zh: '请填写', en: 'Fill this in' },
  noUnit: { zh: '您的岗位没有填报单位，不能写来稿。', en: 'Your post has no reporting unit and cannot write contributions.' },
} as const satisfies Record<string, Bilingual>

import type { Bilingual } from '../base/objection.ts'

/** 登记纸质签字: what stands on the sealed print of a return. */
export const paperReturnWords = {
  title: { zh: '登记纸质签字', en: 'Record a signature made on paper' },
  says: {
    zh: '月报打印盖章后在纸上签字的，照原件登记，并上传盖章件的扫描件。',
    en: 'What was signed on the sealed print is recorded here as it stands there, with its scan.',
  },
  name: { zh: '签字人姓名', en: 'Who signed' },
  post: { zh: '签字人职务', en: 'Post of who signed' },
  isActing: { zh: '代他人签字', en: 'Signed for somebody else' },
  actingName: { zh: '代谁签字', en: 'For whom' },
  actingDocument: { zh: '代理依据的文件', en: 'By which document' },
  day: { zh: '签字日期', en: 'Day of the signature' },
  scan: { zh: '盖章件扫描件', en: 'Scan of the sealed print' },
  chooseScan: { zh: '选择图片或 PDF', en: 'Choose a picture or a PDF' },
  needed: { zh: '请填写', en: 'Fill this in' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

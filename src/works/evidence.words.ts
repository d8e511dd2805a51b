import type { Bilingual } from '../base/objection.ts'

export const evidenceWords = {
  title: { zh: '佐证', en: 'Evidence' },
  shared: { zh: '佐证（所选小区共用）', en: 'Evidence, shared by the chosen communities' },
  choose: { zh: '选择文件', en: 'Choose files' },
  camera: { zh: '拍照', en: 'Take a photograph' },
  hint: {
    zh: '现场照片、开工令、合格证明等；JPEG、PNG、WebP 或 PDF，每份不超过 20 MB。可以拖到这里，也可以直接粘贴截图。',
    en: 'Photographs, orders, certificates; JPEG, PNG, WebP or PDF of at most 20 MB. Drop files here, or paste a screenshot.',
  },
  itemsFirst: {
    zh: '佐证按所选小区归档，选好小区后自动上传。',
    en: 'Evidence is filed with the communities: it is sent once some are chosen.',
  },
  later: { zh: '先报后补', en: 'Report first, evidence later' },
  laterHint: { zh: '没有佐证时才能选。', en: 'Only where there is no evidence yet.' },
  waiting: { zh: '等待上传', en: 'waiting' },
  kept: { zh: '已上传', en: 'sent' },
  cancel: { zh: '取消', en: 'Cancel' },
  remove: { zh: '移除', en: 'Remove' },
  retry: { zh: '重试', en: 'Try again' },
  lost: { zh: '页面重新打开后，未传完的文件已不在，请重新添加。', en: 'The page was opened again and the file is gone: add it again.' },
  tooMany: { zh: '一次最多 20 份佐证，多出的没有添加。', en: 'At most 20 files at once: the others were not added.' },
  attach: { zh: '补交佐证', en: 'Add evidence' },
  none: { zh: '没有佐证', en: 'no evidence' },
  large: { zh: '看大图', en: 'Look at it large' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Record<string, Bilingual>

export const laterTermWords = (days: number): Bilingual => ({
  zh: `先报后补：佐证在 ${days} 天内补交，补交前照常计入、注明欠佐证`,
  en: `Report first: the evidence comes within ${days} days; until then the start counts and is marked`,
})

export const provesWords = (names: readonly string[]): Bilingual => ({
  zh: `同一份文件已用于：${names.join('、')}。确为同一现场的可以继续，否则请换一份。`,
  en: `The same file proves already: ${names.join(', ')}. Go on if it is the same site, otherwise choose another.`,
})

export const progressWords = (name: string): Bilingual => ({ zh: `${name} 上传进度`, en: `progress of ${name}` })
export const cancelWords = (name: string): Bilingual => ({ zh: `取消 ${name}`, en: `Cancel ${name}` })
export const removeWords = (name: string): Bilingual => ({ zh: `移除 ${name}`, en: `Remove ${name}` })
export const retryWords = (name: string): Bilingual => ({ zh: `重试 ${name}`, en: `Try again ${name}` })
export const takenWords = (at: string): Bilingual => ({ zh: `拍摄于 ${at}`, en: `taken ${at}` })
export const openWords = (name: string): Bilingual => ({ zh: `打开佐证 ${name}`, en: `Open the evidence ${name}` })

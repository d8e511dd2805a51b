import type { Bilingual } from '../base/objection.ts'
import type { DistributionKind } from './distribution.ts'

/** The Chinese is what the colophon prints. */
export const distributionWords: Readonly<Record<DistributionKind, Bilingual>> = {
  report: { zh: '报送', en: 'reported to' },
  send: { zh: '发送', en: 'sent to' },
  copy: { zh: '抄送', en: 'copied to' },
}

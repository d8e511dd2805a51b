import type { Bilingual } from '../base/objection.ts'

/** What stands with the findings of a draft. */
export const findingsWords = {
  title: { zh: '疑点', en: 'Findings' },
  none: { zh: '没有疑点。', en: 'There is no finding.' },
  looking: { zh: '正在核对…', en: 'Checking…' },
  hard: { zh: '必须改', en: 'must be mended' },
  soft: { zh: '可说明', en: 'may be answered' },
  goThere: { zh: '去这一处', en: 'Go there' },
  waive: { zh: '说明理由', en: 'Give a reason' },
  waived: { zh: '已说明', en: 'answered' },
  takeBack: { zh: '取消说明', en: 'Take the reason back' },
  put: { zh: '换成', en: 'Put' },
  reason: { zh: '为什么不改', en: 'Why it stays' },
  reasonHint: { zh: '写明依据，例如“以县里施工合同为准”；审核人和签发人会看到', en: 'Name the source; who reviews and signs reads it' },
  keepReason: { zh: '记下理由', en: 'Keep the reason' },
  cancel: { zh: '取消', en: 'Cancel' },
} as const satisfies Record<string, Bilingual>

export function hardCount(hard: number, soft: number): Bilingual {
  if (hard + soft === 0) return { zh: '都已说明', en: 'all answered' }
  if (hard === 0) return { zh: `${soft} 处可改可说明`, en: `${soft} may be mended or answered` }
  return {
    zh: `${hard} 处必须改${soft > 0 ? `，${soft} 处可改可说明` : ''}`,
    en: `${hard} must be mended${soft > 0 ? `, ${soft} may be answered` : ''}`,
  }
}

import { type Day, dayInChinese } from '../base/day.ts'
import type { Bilingual } from '../base/objection.ts'

export const codeVerdicts = {
  'not-a-code': {
    zh: '这不是校验码。校验码印在表格下方最后一行，是两组各四个字母或数字，例如 7K3M-9QPX。',
    en: 'This is no check code. The code is the last line under a table: two groups of four letters or digits, like 7K3M-9QPX.',
  },
  mistyped: {
    zh: '校验码抄错了：末位与前七位对不上，请对照原件再输入一次。',
    en: 'The code is mistyped: its last character does not fit the others. Compare it with the print and type it again.',
  },
  unknown: {
    zh: '不是本系统的表：没有哪一期已签发的简报、哪一次登记过的报数用过这个校验码。印有“未登记”的表和送审稿查不到。',
    en: 'Not a table of this system: no signed issue and no registered hand-out has this code. Tables that say 未登记, and proofs, are not found.',
  },
  found: { zh: '是本系统的表。', en: 'It is a table of this system.' },
} as const satisfies Record<string, Bilingual>

/** What has become of the issue whose table it is. */
export interface IssueFate {
  /** （2021年第10期 总第17期） */
  readonly number: string
  readonly edition: number
  readonly signedOn: Day
  readonly voidedBecause: string | null
  /** Of what replaced it; null while nothing has. */
  readonly corrected: { readonly because: string | null; readonly on: Day } | null
}

export function issueSays({ number, edition, signedOn, voidedBecause, corrected }: IssueFate): Bilingual {
  const which = edition === 1 ? number : `${number}第${edition}版`
  const same = { zh: `与${which}的表一致，${dayInChinese(signedOn)}签发`, en: `the table of ${which}, signed on ${signedOn}` }
  if (voidedBecause !== null)
    return { zh: `${same.zh}；该期已作废：${voidedBecause}。`, en: `${same.en}; the issue was voided: ${voidedBecause}.` }
  if (corrected === null) return { zh: `${same.zh}。`, en: `${same.en}.` }
  const because = corrected.because ?? ''
  return {
    zh: `${same.zh}；已更正（${dayInChinese(corrected.on)}${because && `，原因：${because}`}）。`,
    en: `${same.en}; corrected on ${corrected.on}${because && `: ${because}`}.`,
  }
}

/** The recipient is told only to whom the ledger's line is within reach. */
export function handoutSays(on: Day, recipient: string | null, label: string, changed: Bilingual | null): Bilingual {
  const to = recipient === null ? '' : `${recipient}`
  const same = {
    zh: `与${dayInChinese(on)}${to ? `报给${to}` : '登记报出'}的表一致（${label}）`,
    en: `the table that was reported${to && ` to ${to}`} on ${on} (${label})`,
  }
  return changed === null
    ? { zh: `${same.zh}，按现在掌握没有变动。`, en: `${same.en}; as known now nothing in it has changed.` }
    : { zh: `${same.zh}；此后已更正：${changed.zh}`, en: `${same.en}; corrected since: ${changed.en}` }
}

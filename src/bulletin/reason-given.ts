import type { Objection } from '../base/objection.ts'

/** What is left of a reason without it says nothing: “数据经核实无误” is a reason for anything. */
const empty =
  /数据|数字|情况|经|已|再次|多次|反复|核实|核对|核查|复核|查证|确认|检查|审核|无误|没有错误|无错误|没错|没有问题|无问题|问题|属实|属于|真实|准确|正确|正常|如此|同意|保留|特此|说明|有误|以此为准|为准|准|无|均|都|是|对|的|了|就|按|来稿|原文|原样|ok|yes/gi

/** Why these words do not wave anything through: they must say where the number is from, or why it stays. */
export function objectionsToReasonGiven(reason: string, place: string): Objection[] {
  const said = reason
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(empty, '')
  if ([...said].length >= 2) return []
  return [
    {
      code: 'bulletin.reason-says-nothing',
      place,
      says: {
        zh: `“${reason}”没有说明理由，请写明数字从哪里来、为什么这样写，例如“广东广播电视台节目单”。“核实无误”不是理由。`,
        en: `“${reason}” gives no reason: say where the number comes from or why it stays as it is. That it was checked is no reason.`,
      },
    },
  ]
}

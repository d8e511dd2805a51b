/** What is left of a reason without it says nothing: “数据经核实无误” is a reason for anything. */
const empty =
  /数据|数字|情况|经|已|再次|多次|反复|核实|核对|核查|复核|查证|确认|检查|审核|无误|没有错误|无错误|没错|没有问题|无问题|问题|属实|属于|真实|准确|正确|正常|如此|同意|保留|特此|说明|有误|以此为准|为准|准|无|均|都|是|对|的|了|就|按|来稿|原文|原样|ok|yes/gi

/** Whether these words give no reason: that something was checked is none. */
export const saysNothing = (reason: string): boolean =>
  [
    ...reason
      .normalize('NFKC')
      .replace(/[\s\p{P}\p{S}]/gu, '')
      .replace(empty, ''),
  ].length < 2

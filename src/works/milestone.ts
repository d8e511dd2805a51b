/**
 * A milestone (节点): something that happened to one item, or to one of its buildings, on one day.
 *
 * The month's table is counted from milestones, never typed. A wrong one is not edited but voided, once, with a
 * reason, so that last month's table can still be derived exactly as it was printed.
 */
export const kinds = ['people-work', 'prepared', 'contractor-on-site', 'completed', 'accepted'] as const
export type Kind = (typeof kinds)[number]

/**
 * How far an item has got, as a number that rises: 0 nothing yet, then one for each kind.
 * Kept in `works.milestone.stage`; the gaps leave room for a kind that an office may ask for.
 */
export const stageOf = {
  'people-work': 10, // 群众工作
  prepared: 20, // 前期准备完成（手续办齐）
  'contractor-on-site': 30, // 施工单位进场 = 开工
  completed: 40, // 完工
  accepted: 50, // 竣工验收合格
} as const satisfies Record<Kind, number>

export type Stage = 0 | (typeof stageOf)[Kind]

export const kindOf = (stage: Stage): Kind | null => kinds.find(kind => stageOf[kind] === stage) ?? null

/** 开工: the contractor is on site. What is completed has started and stays started. */
export const hasStarted = (stage: Stage): boolean => stage >= stageOf['contractor-on-site']
export const isCompleted = (stage: Stage): boolean => stage >= stageOf.completed

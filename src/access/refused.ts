import { Conflict, Forbidden, NotFound, Refused } from '../base/objection.ts'

/** What lies outside the reach does not exist. */
export const notHere = new NotFound({
  zh: '管辖范围内没有这条记录。请检查链接或编号。',
  en: 'There is no such record within your reach. Check the link or the number.',
})

/** Why an act was refused, as the book of refusals keeps it; null where it was not refused but failed. */
export function reasonOf(error: unknown): string | null {
  if (error instanceof Forbidden) return 'forbidden'
  if (error instanceof NotFound) return 'not-found'
  if (error instanceof Conflict) return 'conflict'
  return error instanceof Refused ? `refused: ${error.objections.map(objection => objection.code).join(', ')}` : null
}

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? ''
const [serialisationFailure, deadlock, uniqueViolation, foreignKeyViolation] = ['40001', '40P01', '23505', '23503']

/**
 * Serialisation failures and deadlocks are nobody's fault. What met a row that another act had just added sees it at the
 * next attempt, and takes the next number or finds its own receipt.
 */
export const isWorthAnotherTry = (error: unknown): boolean => [serialisationFailure, deadlock, uniqueViolation].includes(codeOf(error))

/** What the rules of an act let through and the tables refused, as a sentence; anything else as it is. */
export function explained(error: unknown): unknown {
  if (codeOf(error) === foreignKeyViolation) return notHere
  return codeOf(error) === uniqueViolation ? taken : error
}

const taken = new Conflict({
  zh: '编号或名称已被占用：可能已经提交过，或别人刚刚提交了同样的内容。请刷新后核对。',
  en: 'An id or a name is taken: perhaps this was sent before, or somebody else has just sent the same. Reload and check it.',
})

import { z } from 'zod'

/** 2021-10: the year and the number in the year, which may be another than the month. */
export const issueNumber = z.string().transform((text, context) => {
  const [, year, annual] = /^(20\d{2})-0?([1-9]\d{0,2})$/.exec(text) ?? []
  if (year && annual) return { year: Number(year), annual: Number(annual) }
  context.addIssue({
    code: 'custom',
    message: `“${text}”不是期号，请写成 2021-10（年份-年度期号）的样子 (not an issue: write year and number, like 2021-10)`,
  })
  return z.NEVER
})

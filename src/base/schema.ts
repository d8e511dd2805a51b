import { z } from 'zod'
import { type Day, type Month, readDay, readMonth } from './day.ts'
import { type Key, readKey } from './key.ts'

/** The shapes that every chapter's input is made of; each says in Chinese what it wants. A year like 0202 is a slip of the hand. */
export const day = z
  .string()
  .meta({ description: 'A day of Shanghai: 2021-10-29.' })
  .transform((text, context): Day => {
    const read = readDay(text)
    if (read && read >= '1900' && read < '2200') return read
    context.addIssue({ code: 'custom', message: `“${text}”不是日期，请写成 2021-10-29 的样子 (not a day: write it like 2021-10-29)` })
    return z.NEVER
  })

export const month = z
  .string()
  .meta({ description: 'A month: 2021-10.' })
  .transform((text, context): Month => {
    const read = readMonth(text)
    if (read && read >= '1900' && read < '2200') return read
    context.addIssue({ code: 'custom', message: `“${text}”不是月份，请写成 2021-10 的样子 (not a month: write it like 2021-10)` })
    return z.NEVER
  })

export const key = z
  .string()
  .meta({ description: 'The key of a thing, as pages and answers print it.' })
  .transform((text, context): Key => {
    const read = readKey(text)
    if (read) return read
    context.addIssue({ code: 'custom', message: `“${text}”不是编号，请从页面或表格中复制 (not a key: copy it from the page)` })
    return z.NEVER
  })

/** A code of GB/T 2260, or of the towns and residents' committees below. */
export const divisionCode = z
  .string()
  .regex(/^\d{6}(\d{3}){0,2}$/, '区划代码是 6、9 或 12 位数字 (the code of a division has 6, 9 or 12 digits)')

export const id = z.uuid()
export const count = z.int().min(0).max(100_000_000)
export const words = (most: number) => z.string().trim().min(1).max(most)

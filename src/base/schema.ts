import { z } from 'zod'
import { type Day, readDay } from './day.ts'
import { type Key, readKey } from './key.ts'

/** The shapes that every chapter's input is made of; each says in Chinese what it wants. */
export const day = z.string().transform((text, context): Day => {
  const read = readDay(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: `“${text}”不是日期，请写成 2021-10-29 的样子 (not a day: write it like 2021-10-29)` })
  return z.NEVER
})

export const key = z.string().transform((text, context): Key => {
  const read = readKey(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: `“${text}”不是编号，请从页面或表格中复制 (not a key: copy it from the page)` })
  return z.NEVER
})

export const id = z.uuid()
export const count = z.int().min(0).max(100_000_000)
export const words = (most: number) => z.string().trim().min(1).max(most)

import { randomBytes } from 'node:crypto'

/** 256 random bits behind a mark that is known at sight. */
export const newToken = (): string => `xjy_${randomBytes(32).toString('base64url')}`

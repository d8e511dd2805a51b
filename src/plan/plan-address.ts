import type { Baseline } from './list.ts'

/** The addresses of the plan's pages, for those that lead to them. */
export const planPath = '/plan'
export const newVersionPath = '/plan/new'
export const versionAddress = (version: string): string => `${planPath}/versions/${version}`
export const nextVersionAddress = (year: number, list: Baseline): string => `${newVersionPath}?year=${year}&list=${list}`

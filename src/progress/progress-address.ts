/** The addresses of the pages of the month. */
export const monthsPath = '/progress'
export const boardAddress = (period: string): string => `${monthsPath}/${period}`
export const unitMonthAddress = (period: string, unit: number | string): string => `${monthsPath}/${period}/units/${unit}`

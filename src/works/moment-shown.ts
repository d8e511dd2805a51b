/** A moment as pages show it, `2021-10-12 09:30`, from RFC 3339 on Shanghai's clock as doors tell it. */
export const momentShown = (at: string): string => at.slice(0, 16).replace('T', ' ')

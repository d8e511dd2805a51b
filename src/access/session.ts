/** How long a session lasts, in milliseconds: it ends when nobody used it for `idle`, and in any case after `absolute`. */
export const sessionLimits = { idleMs: 8 * 3_600_000, absoluteMs: 30 * 24 * 3_600_000, seenEveryMs: 60_000 } as const

/** So many failures of one login from one address within the window, and that address waits; the owner elsewhere does not. */
export const attemptLimits = { failures: 8, windowMs: 15 * 60_000 } as const

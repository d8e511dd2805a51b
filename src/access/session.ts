const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]

/** How long a session lasts, in milliseconds: it ends when nobody used it for `idle`, and in any case after `absolute`. */
export const sessionLimits = { idleMs: 8 * hour, absoluteMs: 30 * day, seenEveryMs: minute } as const

/**
 * So many failures within the window, and who tries must wait: of one login from one address, of one address whatever the
 * login, and of one login from anywhere. The last would let strangers lock the owner out; so it does not hold where he has
 * signed in of late.
 */
export const attemptLimits = { failures: 8, ofOrigin: 60, ofLogin: 24, windowMs: 15 * minute, knownMs: 60 * day } as const

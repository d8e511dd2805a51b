import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * The one-time token with which the first administrator of an installation is made. It is printed once, in the terminal,
 * and kept nowhere: the server remembers its hash as long as it runs.
 */
export interface FirstRun {
  /** For the address that is printed; after `#`, which browsers send to nobody. */
  readonly token: string
  isOpen(): boolean
  fits(token: string): boolean
  /** Does the work once. While it goes on the door is shut, and afterwards for ever, unless the work fails. */
  once<T>(work: () => Promise<T>): Promise<T>
}

export function openFirstRun(): FirstRun {
  const token = randomBytes(32).toString('base64url')
  const hash = hashOf(token)
  let open = true
  return {
    token,
    isOpen: () => open,
    fits: said => timingSafeEqual(hash, hashOf(said)),
    once: async work => {
      open = false
      try {
        return await work()
      } catch (error) {
        open = true
        throw error
      }
    },
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()

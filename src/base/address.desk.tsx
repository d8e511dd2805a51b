import { type AnchorHTMLAttributes, type MouseEvent, useMemo, useSyncExternalStore } from 'react'

/**
 * The address of the page is all of its state: every state can be linked to, and the browser's back button goes to the
 * one before.
 */
export interface Address {
  readonly path: string
  readonly query: URLSearchParams
}

const moved = 'xjy-moved'

export function useAddress(): Address {
  const written = useSyncExternalStore(listen, () => `${location.pathname}${location.search}`)
  return useMemo(() => {
    const [path = '/', search = ''] = written.split('?')
    return { path, query: new URLSearchParams(search) }
  }, [written])
}

function listen(changed: () => void): () => void {
  addEventListener('popstate', changed)
  addEventListener(moved, changed)
  return () => {
    removeEventListener('popstate', changed)
    removeEventListener(moved, changed)
  }
}

/** Goes to another state. `instead`: of this one, to which the back button shall not lead. Another page begins at its top. */
export function goTo(address: string, { instead = false } = {}): void {
  const isOtherPage = new URL(address, location.href).pathname !== location.pathname
  if (instead) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new Event(moved))
  if (isOtherPage) scrollTo(0, 0)
}

interface Linking extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly to: string
}

/** A link within the desk: a real one, so that it can be copied and opened in another tab. */
export function Link({ to, onClick, ...rest }: Linking) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (event.defaultPrevented || elsewhere) return
    event.preventDefault()
    goTo(to)
  }
  return <a href={to} onClick={follow} {...rest} />
}

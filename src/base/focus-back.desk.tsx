import { useEffect, useRef } from 'react'

/** A dialog that is taken off the page while it is open gives the focus back to what opened it; antd does so only where it stays. */
export function useFocusBack(): void {
  const opener = useRef(document.activeElement)
  useEffect(() => {
    const { current } = opener
    return () => {
      if (current instanceof HTMLElement && current.isConnected) current.focus()
    }
  }, [])
}

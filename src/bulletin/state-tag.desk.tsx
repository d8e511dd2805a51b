import type { ReactNode } from 'react'

/** A state in a small box, in colours that can be read at this size. */
export const StateTag = ({
  color = 'default',
  children,
}: {
  color?: 'default' | 'processing' | 'green' | 'warning'
  children: ReactNode
}) => <span className={`state ${color}`}>{children}</span>

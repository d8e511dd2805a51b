import type { ReactNode } from 'react'
import './state-tag.css'

/** A state in a small box, in colours that can be read at this size. */
export const StateTag = ({
  color = 'default',
  children,
}: {
  color?: 'default' | 'processing' | 'green' | 'warning' | 'error'
  children: ReactNode
}) => <span className={`state ${color}`}>{children}</span>

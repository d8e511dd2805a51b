import { lazy, Suspense } from 'react'
import { useCodesToKeep } from './account-questions.desk.tsx'

const RecoveryCodes = lazy(async () => ({ default: (await import('./recovery-codes.desk.tsx')).RecoveryCodes }))

/** Stands beside every page: codes are shown once, and what page follows shall not take them away. */
export function CodesToKeep() {
  const { codes, show } = useCodesToKeep()
  if (!codes) return null
  return (
    <Suspense>
      <RecoveryCodes codes={codes} onKept={() => show(null)} />
    </Suspense>
  )
}

import { Skeleton } from 'antd'
import { lazy, Suspense, useEffect } from 'react'
import { useMe } from '../../access/me.desk.tsx'
import { SignIn } from '../../access/sign-in.desk.tsx'
import { goTo, useAddress } from '../../base/address.desk.tsx'
import { ErrorBoundary } from '../../base/error-boundary.desk.tsx'
import { Failure } from '../../base/failure.desk.tsx'
import { LanguageSwitch } from '../../base/language.desk.tsx'
import { monthPath } from '../../figures/month-address.ts'
import { NotFound } from './not-found.tsx'
import { pageAt } from './pages.tsx'
import { Shell } from './shell.tsx'

const FirstRun = lazy(async () => ({ default: (await import('../../access/first-run.desk.tsx')).FirstRun }))

/** Which page the address means, and for whom. Who is not signed in signs in first, and stays where he wanted to go. */
export function Desk() {
  const { path } = useAddress()
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Skeleton active className="waiting" />}>
        {path === '/first-run' ? <Door page={<FirstRun />} /> : <SignedIn path={path} />}
      </Suspense>
    </ErrorBoundary>
  )
}

function SignedIn({ path }: { path: string }) {
  const { data: me, error, refetch } = useMe()
  if (me === undefined && error) return <Door page={<Failure error={error} retry={refetch} />} />
  if (me === undefined) return <Skeleton active className="waiting" />
  if (me === null) return <Door page={<SignIn />} />
  const found = pageAt(path)
  return (
    <Shell me={me} page={found?.page ?? null}>
      <Suspense fallback={<Skeleton active />}>
        <ErrorBoundary key={path}>{found ? found.page.show(me, found.params) : path === '/' ? <ToTheMonth /> : <NotFound />}</ErrorBoundary>
      </Suspense>
    </Shell>
  )
}

function ToTheMonth() {
  useEffect(() => goTo(monthPath, { instead: true }), [])
  return null
}

function Door({ page }: { page: React.ReactNode }) {
  return (
    <>
      <div className="door-language">
        <LanguageSwitch />
      </div>
      {page}
    </>
  )
}

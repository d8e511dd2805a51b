import { Skeleton } from 'antd'
import { lazy, Suspense, useEffect, useRef } from 'react'
import type { Me } from '../../access/access.api.ts'
import { CodesToKeep } from '../../access/codes-to-keep.desk.tsx'
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

const DueFirst = lazy(async () => ({ default: (await import('../../access/due.desk.tsx')).DueFirst }))
const FirstRun = lazy(async () => ({ default: (await import('../../access/first-run.desk.tsx')).FirstRun }))

/** Which page the address means, and for whom. Who is not signed in signs in first, and stays where he wanted to go. */
export function Desk() {
  const { path } = useAddress()
  useContentFirst(path)
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Skeleton active className="waiting" />}>
        {path === '/first-run' ? <Door page={<FirstRun />} /> : <SignedIn path={path} />}
      </Suspense>
    </ErrorBoundary>
  )
}

/** Who follows a link goes on reading in the page that it leads to: the focus would stay behind at the link, or be lost. */
function useContentFirst(path: string): void {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const content = document.getElementById('content')
    if (!content?.contains(document.activeElement)) content?.focus({ preventScroll: true })
  }, [path])
}

function SignedIn({ path }: { path: string }) {
  const { data: me, error, refetch } = useMe()
  if (me === undefined && error) return <Door page={<Failure error={error} retry={refetch} />} />
  if (me === undefined) return <Skeleton active className="waiting" />
  if (me === null) return <Door page={<SignIn />} />
  const found = pageAt(path)
  return (
    <>
      <Shell key={me.post.id} me={me} page={found?.page ?? null}>
        <Suspense fallback={<Skeleton active />}>
          <ErrorBoundary key={path}>{me.due ? <DueFirst me={me} /> : <PageAt me={me} path={path} />}</ErrorBoundary>
        </Suspense>
      </Shell>
      <CodesToKeep />
    </>
  )
}

function PageAt({ me, path }: { me: Me; path: string }) {
  const found = pageAt(path)
  if (found) return found.page.show(me, found.params)
  return path === '/' ? <ToTheMonth /> : <NotFound />
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

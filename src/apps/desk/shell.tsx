import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Me } from '../../access/access.api.ts'
import { askToSignOut, useEntering } from '../../access/me.desk.tsx'
import { PostMenu } from '../../access/post-menu.desk.tsx'
import { signInWords } from '../../access/sign-in.words.ts'
import { Link } from '../../base/address.desk.tsx'
import { Failure } from '../../base/failure.desk.tsx'
import { LanguageSwitch, useSay } from '../../base/language.desk.tsx'
import { monthPath } from '../../figures/month-address.ts'
import { type Page, pages } from './pages.tsx'
import { deskWords as words } from './words.ts'

const SearchBox = lazy(async () => ({ default: (await import('../../overview/search-box.desk.tsx')).SearchBox }))

/** What stands around every page of who is signed in: where one is, as whom, and the way out. */
export function Shell({ me, page, children }: { me: Me; page: Page | null; children: ReactNode }) {
  const say = useSay()
  const enter = useEntering()
  const signOut = useMutation({ mutationFn: askToSignOut, onSuccess: () => enter(null) })
  useEffect(() => {
    document.title = `${say(page?.name ?? words.notFoundTitle)} · ${say(words.product)}`
  })
  return (
    <>
      <a className="skip" href="#content">
        {say(words.skip)}
      </a>
      <header className="bar">
        <Link to={monthPath} className="bar-product">
          {say(words.product)}
        </Link>
        <span className="bar-city">{me.city.name}</span>
        {me.demo && (
          <span className="mark" title={say(signInWords.demoSays)}>
            {say(signInWords.demo)}
          </span>
        )}
        {!me.due && <Menu me={me} page={page} />}
        {!me.due && (
          <search className="bar-search">
            <Suspense>
              <SearchBox />
            </Suspense>
          </search>
        )}
        <span className="bar-person">
          <PostMenu me={me} />
          <LanguageSwitch />
          <Button size="small" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {say(signInWords.signOut)}
          </Button>
        </span>
      </header>
      <main id="content" tabIndex={-1}>
        {signOut.error && <Failure error={signOut.error} />}
        {children}
      </main>
    </>
  )
}

/** The pages of the post: in one row, or on a phone behind a button, where they would push the page out of sight. */
function Menu({ me, page }: { me: Me; page: Page | null }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="plain-button bar-menu" aria-expanded={open} aria-controls="menu" onClick={() => setOpen(!open)}>
        {say(words.menu)}
      </button>
      <nav id="menu" aria-label={say(words.pages)} className={open ? 'open' : undefined}>
        {pages
          .filter(one => one.inMenu?.(me))
          .map(one => (
            <Link key={one.path} to={one.path} aria-current={one === page ? 'page' : undefined} onClick={() => setOpen(false)}>
              {say(one.name)}
            </Link>
          ))}
      </nav>
    </>
  )
}

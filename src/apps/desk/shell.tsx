import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ReactNode, useEffect } from 'react'
import type { Me } from '../../access/access.api.ts'
import { askToSignOut, useEntering } from '../../access/me.desk.tsx'
import { signInWords } from '../../access/sign-in.words.ts'
import { Link } from '../../base/address.desk.tsx'
import { Failure } from '../../base/failure.desk.tsx'
import { LanguageSwitch, useSay } from '../../base/language.desk.tsx'
import { monthPath } from '../../figures/month-address.ts'
import { type Page, pages } from './pages.tsx'
import { deskWords as words } from './words.ts'

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
        <nav aria-label={say(words.pages)}>
          {pages
            .filter(one => one.inMenu?.(me))
            .map(one => (
              <Link key={one.path} to={one.path} aria-current={one === page ? 'page' : undefined}>
                {say(one.name)}
              </Link>
            ))}
        </nav>
        <span className="bar-person">
          <span>{me.post.name}</span>
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

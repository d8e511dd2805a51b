import { queryOptions, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { useAct } from '../base/act.desk.tsx'
import { Link } from '../base/address.desk.tsx'
import { apiDocsPath } from '../base/api-docs-address.ts'
import { clientOf } from '../base/client.desk.ts'
import { Failure } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import { tokenApi } from './token.api.ts'
import { TokenForm } from './token-form.desk.tsx'
import { saysTerm, saysUnits, saysUsed, tokensWords as words } from './tokens.words.ts'

const tokens = clientOf(tokenApi)
const tokensQuery = queryOptions({
  queryKey: ['access', 'tokens'],
  queryFn: ({ signal }) => tokens.tokens({}, { signal }),
  staleTime: 0,
})

type Token = z.infer<typeof tokenApi.tokens.answer>['tokens'][number]

/** Tokens of one's own: what programs act in one's posts, and how long. */
export function Tokens({ today }: { today: string }) {
  const say = useSay()
  const { data, error, refetch } = useQuery(tokensQuery)
  const [making, setMaking] = useState(false)
  return (
    <section className="card" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{say(words.title)}</h2>
      <p className="muted">
        {say(words.says)} <Link to={apiDocsPath}>{say(words.howTo)}</Link>
      </p>
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <Skeleton active />}
      {data && <TokenList tokens={data.tokens} />}
      {data?.factorMissing && <p id="token-needs-factor">{say(words.factorFirst)}</p>}
      {data && (
        <Button
          onClick={() => setMaking(true)}
          disabled={data.factorMissing}
          {...(data.factorMissing && { 'aria-describedby': 'token-needs-factor' })}
        >
          {say(words.make)}
        </Button>
      )}
      {data && making && <TokenForm data={data} today={today} make={tokens.makeToken} onClose={() => setMaking(false)} />}
    </section>
  )
}

function TokenList({ tokens: own }: { tokens: readonly Token[] }) {
  const say = useSay()
  const end = useAct((token: string, sending) => tokens.endToken({ params: { token } }, sending), { stale: ['access'] })
  if (own.length === 0) return <p className="muted">{say(words.none)}</p>
  return (
    <>
      <ul className="sessions">
        {own.map(token => (
          <li key={token.id}>
            <div>
              <strong>{token.name}</strong> · {token.post} · {say(token.readsOnly ? words.reads : words.acts)}
              {token.units && ` · ${say(saysUnits(token.units))}`}
              <div className="muted">
                {say(saysTerm(token.last))} · {token.seenAt === null ? say(words.neverUsed) : say(saysUsed(minute(token.seenAt)))}
                {!token.held && ` · ${say(words.notHeld)}`}
              </div>
            </div>
            <Button size="small" loading={end.isPending && end.variables === token.id} onClick={() => end.mutate(token.id)}>
              {say(words.end)}
              <span className="visually-hidden"> {token.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {end.error ? <Failure error={end.error} /> : null}
    </>
  )
}

/** `2021-10-29T18:00:00.000+08:00`, to the minute. */
const minute = (instant: string) => instant.slice(0, 16).replace('T', ' ')

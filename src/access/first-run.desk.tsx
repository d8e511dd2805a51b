import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, type FormInstance, Skeleton } from 'antd'
import { goTo, Link } from '../base/address.desk.tsx'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { onLine, firstRunWords as words } from './first-run.words.ts'
import { AdministratorFields, CityFields, type Filled, placesOfFields, UnitsField } from './first-run-fields.desk.tsx'
import { access, firstRunQuery } from './first-run-state.desk.tsx'
import { useEntering } from './me.desk.tsx'
import { lineOfUnit, readUnitLines } from './unit-lines.ts'

/** Opened once, by the address that the terminal printed; its token stands behind `#`, which browsers send to nobody. */
export function FirstRun() {
  const say = useSay()
  const { data, error, refetch } = useQuery(firstRunQuery)
  const token = location.hash.slice(1)
  return (
    <main id="content" className="first-run">
      <h1>{say(words.title)}</h1>
      {error && <Failure error={error} retry={refetch} />}
      {!error && !data && <Skeleton active />}
      {data && !data.open && (
        <p>
          {say(words.done)} <Link to="/">{say(words.toSignIn)}</Link>
        </p>
      )}
      {data?.open && (token ? <Filling token={token} /> : <p role="alert">{say(words.noToken)}</p>)}
    </main>
  )
}

function Filling({ token }: { token: string }) {
  const say = useSay()
  const enter = useEntering()
  const [form] = Form.useForm<Filled>()
  const opening = useMutation({
    mutationFn: ({ city, units, administrator: { again: _, ...administrator } }: Filled) =>
      access.firstRun({ body: { token, city, units: readUnitLines(units), administrator } }),
    onSuccess: me => {
      enter(me)
      goTo('/', { instead: true })
    },
    onError: error => showAtFields(form, error, say),
  })
  return (
    <Form form={form} layout="vertical" requiredMark={false} scrollToFirstError={{ focus: true }} onFinish={opening.mutate}>
      <p className="muted">{say(words.says)}</p>
      <CityFields />
      <UnitsField />
      <AdministratorFields />
      {opening.error && <Failure error={opening.error} except={placesShown(opening.error)} />}
      <Button type="primary" htmlType="submit" loading={opening.isPending}>
        {say(words.submit)}
      </Button>
    </Form>
  )
}

const isOfUnits = (place: string) => place === 'units' || place.startsWith('units.')
const placesShown = (error: unknown): string[] =>
  sentencesOf(error).flatMap(({ place = '' }) => (placesOfFields.includes(place) || isOfUnits(place) ? [place] : []))

/** Each sentence at its field; the units are one field, whose lines are named. */
function showAtFields(form: FormInstance<Filled>, error: unknown, say: (words: Bilingual) => string): void {
  const placed = sentencesOf(error).flatMap(({ place, says }) => (place === undefined ? [] : [{ place, says }]))
  const text = form.getFieldValue('units') as string
  const ofUnits = placed
    .filter(({ place }) => isOfUnits(place))
    .map(({ place, says }) => (place === 'units' ? says : onLine(lineOfUnit(text, Number(place.split('.')[1])), says)))
  form.setFields([
    ...placed
      .filter(({ place }) => placesOfFields.includes(place))
      .map(({ place, says }) => ({ name: nameOf(place), errors: [say(says)] })),
    { name: 'units', errors: ofUnits.map(says => say(says)) },
  ])
}

const nameOf = (place: string) => place.split('.') as ['city', 'name']

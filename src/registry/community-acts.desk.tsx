import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Me } from '../access/access.api.ts'
import { useSay } from '../base/language.desk.tsx'
import { ActDialog, DatedFields, DocumentField, useRequired } from './act-dialog.desk.tsx'
import { ownerships } from './community.ts'
import { communityWords as words } from './community-page.words.ts'
import { SucceedDialog } from './community-succession.desk.tsx'
import { placeOptions } from './place.ts'
import { type Community, choicesQuery, registry } from './registry-questions.desk.tsx'

const dialogs = [
  { act: 'registry.rename-community', name: words.rename, show: RenameDialog },
  { act: 'registry.add-alias', name: words.addAlias, show: AliasDialog },
  { act: 'registry.recount-community', name: words.recount, show: RecountDialog },
  { act: 'registry.charge-community', name: words.charge, show: ChargeDialog },
  { act: 'registry.correct-community', name: words.describe, show: DescribeDialog },
  { act: 'registry.succeed-community', name: words.succeed, show: SucceedDialog },
] as const

export interface Acting {
  readonly community: Community
  readonly today: string
  readonly open: boolean
  readonly onClose: () => void
}

/** What the post may do with a community; each opens a dialog. */
export function CommunityActs({ me, community }: { me: Me; community: Community }) {
  const say = useSay()
  const [opened, setOpened] = useState<string | null>(null)
  const mine = dialogs.filter(({ act }) => me.may.includes(act))
  if (mine.length === 0) return null
  return (
    <section className="acts" aria-label={say(words.actsName)}>
      {mine.map(({ act, name, show: Dialog }) => (
        <span key={act}>
          <Button onClick={() => setOpened(act)}>{say(name)}</Button>
          <Dialog community={community} today={me.today} open={opened === act} onClose={() => setOpened(null)} />
        </span>
      ))}
    </section>
  )
}

interface Dated {
  on: string
  document: string
}

function RenameDialog({ community: { community }, today, ...dialog }: Acting) {
  const say = useSay()
  return (
    <ActDialog<Dated & { name: string }>
      {...dialog}
      id="rename"
      title={words.rename}
      says={words.renameSays}
      initial={{ on: today }}
      fields={['name', 'on', 'document']}
      send={(filled, sending) => registry.rename({ body: { community, ...filled } }, sending)}
    >
      <Form.Item name="name" label={say(words.newName)} rules={useRequired()}>
        <Input maxLength={80} />
      </Form.Item>
      <DatedFields id="rename" />
    </ActDialog>
  )
}

function AliasDialog({ community: { community }, today, ...dialog }: Acting) {
  const say = useSay()
  return (
    <ActDialog<Dated & { alias: string }>
      {...dialog}
      id="alias"
      title={words.addAlias}
      says={words.aliasSays}
      initial={{ on: today }}
      fields={['alias', 'on', 'document']}
      send={(filled, sending) => registry.addAlias({ body: { community, ...filled } }, sending)}
    >
      <Form.Item name="alias" label={say(words.alias)} rules={useRequired()}>
        <Input maxLength={80} />
      </Form.Item>
      <DatedFields id="alias" />
    </ActDialog>
  )
}

type Recounted = Dated & { households: number; buildings: number; floorArea: string }

function RecountDialog({ community: { community, recounts }, today, ...dialog }: Acting) {
  const say = useSay()
  const required = useRequired()
  const [last] = recounts
  return (
    <ActDialog<Recounted>
      {...dialog}
      id="recount"
      title={words.recount}
      says={words.recountSays}
      initial={{ on: today, ...(last && { households: last.households, buildings: last.buildings, floorArea: last.floorArea }) }}
      fields={['households', 'buildings', 'floorArea', 'on', 'document']}
      send={(filled, sending) => registry.recount({ body: { community, ...filled } }, sending)}
    >
      <Form.Item name="households" label={say(words.households)} rules={required}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <Form.Item name="buildings" label={say(words.buildings)} rules={required}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <Form.Item name="floorArea" label={say(words.floorArea)} rules={required}>
        <Input inputMode="decimal" maxLength={12} />
      </Form.Item>
      <DatedFields id="recount" on={words.counted} />
    </ActDialog>
  )
}

function ChargeDialog({ community: { community, unit }, today, ...dialog }: Acting) {
  const say = useSay()
  const { data: choices } = useQuery(choicesQuery)
  const units = (choices?.units ?? []).filter(({ id }) => id !== unit.id)
  return (
    <ActDialog<Dated & { unit: number }>
      {...dialog}
      id="charge"
      title={words.charge}
      says={words.chargeSays}
      initial={{ on: today }}
      fields={['unit', 'on', 'document']}
      send={(filled, sending) => registry.charge({ body: { community, ...filled } }, sending)}
    >
      <Form.Item name="unit" label={say(words.newUnit)} extra={say(words.onlyOwnUnits)} rules={useRequired()}>
        <Select options={units.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <DatedFields id="charge" />
    </ActDialog>
  )
}

interface Described {
  division?: string
  address?: string
  builtYear?: number | null
  ownership?: (typeof ownerships)[number]
  document: string
}

function DescribeDialog({ community: { community, division, address, builtYear, ownership }, today: _, ...dialog }: Acting) {
  const say = useSay()
  const { data: choices } = useQuery(choicesQuery)
  const kept = ownerships.find(one => one === ownership)
  return (
    <ActDialog<Described>
      {...dialog}
      id="describe"
      title={words.describe}
      says={words.describeSays}
      initial={{
        ...(division && { division: division.code }),
        ...(address && { address }),
        ...(builtYear && { builtYear }),
        ...(kept && { ownership: kept }),
      }}
      fields={['division', 'address', 'builtYear', 'ownership', 'document']}
      send={(filled, sending) =>
        registry.describe(
          {
            body: {
              community,
              division: filled.division ?? null,
              address: filled.address || null,
              builtYear: filled.builtYear ?? null,
              ownership: filled.ownership ?? null,
              document: filled.document,
            },
          },
          sending,
        )
      }
    >
      <Form.Item name="division" label={say(words.place)}>
        <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={placeOptions(choices?.divisions ?? [])} />
      </Form.Item>
      <Form.Item name="address" label={say(words.address)}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="builtYear" label={say(words.builtYear)}>
        <InputNumber min={1900} max={2100} precision={0} />
      </Form.Item>
      <Form.Item name="ownership" label={say(words.ownership)}>
        <Select allowClear options={ownerships.map(value => ({ value, label: value }))} />
      </Form.Item>
      <DocumentField />
    </ActDialog>
  )
}

import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useAct } from '../base/act.desk.tsx'
import { newId } from '../base/act-id.desk.ts'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { printKey } from '../base/key.ts'
import { useSay } from '../base/language.desk.tsx'
import { useRequired } from './act-dialog.desk.tsx'
import type { Added } from './add-communities.desk.tsx'
import { addWords as words } from './add-communities.words.ts'
import { readBuildingLines } from './building-lines.ts'
import { type Common, CommonFields } from './common-fields.desk.tsx'
import { ownerships, type WrittenCommunity } from './community.ts'
import { communityWords } from './community-page.words.ts'
import { columnWords } from './pasted-communities.words.ts'
import { placeOptions } from './place.ts'
import { type Choices, registry, staleAfter } from './registry-questions.desk.tsx'

interface Filled extends Common {
  name: string
  aliases?: string[]
  unit: number
  division?: string
  address?: string
  builtYear?: number | null
  ownership?: (typeof ownerships)[number]
  households: number
  buildings: number
  floorArea: string
  buildingList?: string
}

export interface Adding {
  readonly choices: Choices
  readonly today: string
  readonly onAdded: (added: Added) => void
}

/** One community by a form; each objection of the server stands at its field. */
export function AddOne({ choices, today, onAdded }: Adding) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const adding = useAct(
    (community: WrittenCommunity & { county: number }, sending) => {
      const { county } = community
      return registry.addCommunities({ body: { county, communities: [community] } }, sending)
    },
    {
      stale: staleAfter,
      onDone: (_, { county, id, name }) => {
        form.resetFields()
        onAdded([{ community: printKey({ county, id }), name }])
        scrollTo(0, 0)
      },
    },
  )
  const placed = sentencesOf(adding.error).map(({ place, says }) => ({ place: place?.replace(/^communities\.0\./, ''), says }))
  const help = (name: keyof Filled) => {
    const mine = adding.isError ? placed.filter(({ place }) => place === name || place?.startsWith(`${name}.`)) : []
    return mine.length > 0 ? { validateStatus: 'error' as const, help: mine.map(({ says }) => say(says)).join(' ') } : {}
  }
  return (
    <Form
      form={form}
      name="one"
      layout="vertical"
      requiredMark={false}
      initialValues={{ from: today, ...(choices.units.length === 1 && { unit: choices.units[0]?.id }) }}
      scrollToFirstError={{ focus: true }}
      onFinish={filled => adding.mutate(communityOf(filled, choices))}
    >
      <CommonFields id="one" />
      <CommunityFields choices={choices} help={help} />
      {adding.isError && <Failure error={adding.error} except={placesAtFields(adding.error)} />}
      <Button type="primary" htmlType="submit" loading={adding.isPending}>
        {say(words.submit)}
      </Button>
    </Form>
  )
}

const placesAtFields = (error: unknown) => sentencesOf(error).flatMap(({ place }) => (place?.startsWith('communities.0.') ? [place] : []))

function communityOf({ buildingList = '', ...filled }: Filled, { units }: Choices): WrittenCommunity & { county: number } {
  return {
    ...filled,
    id: newId(),
    county: units.find(({ id }) => id === filled.unit)?.county ?? 0,
    aliases: filled.aliases ?? [],
    division: filled.division ?? null,
    address: filled.address || null,
    builtYear: filled.builtYear ?? null,
    ownership: filled.ownership ?? null,
    buildingList: (readBuildingLines(buildingList) ?? []).map(building => ({ ...building, id: newId() })),
  }
}

type Help = (name: keyof Filled) => { validateStatus?: 'error'; help?: string }

function CommunityFields({ choices, help }: { choices: Choices; help: Help }) {
  const say = useSay()
  const required = useRequired()
  const whole = <InputNumber min={0} precision={0} />
  const lines = {
    validator: (_: unknown, text = '') => (readBuildingLines(text) ? Promise.resolve() : Promise.reject(new Error(say(words.noBuilding)))),
  }
  return (
    <section className="card">
      <div className="columns">
        <Form.Item name="name" label={say(columnWords.name)} rules={required} {...help('name')}>
          <Input maxLength={80} />
        </Form.Item>
        <Form.Item name="aliases" label={say(columnWords.aliases)} {...help('aliases')}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', ',', '，']} />
        </Form.Item>
        <Form.Item name="unit" label={say(columnWords.unit)} rules={required} {...help('unit')}>
          <Select options={choices.units.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="division" label={say(columnWords.division)} {...help('division')}>
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={placeOptions(choices.divisions)} />
        </Form.Item>
        <Form.Item name="address" label={say(columnWords.address)} {...help('address')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="builtYear" label={say(columnWords.builtYear)} {...help('builtYear')}>
          <InputNumber min={1900} max={2100} precision={0} />
        </Form.Item>
        <Form.Item name="ownership" label={say(columnWords.ownership)} {...help('ownership')}>
          <Select allowClear options={ownerships.map(value => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="households" label={say(columnWords.households)} rules={required} {...help('households')}>
          {whole}
        </Form.Item>
        <Form.Item name="buildings" label={say(columnWords.buildings)} rules={required} {...help('buildings')}>
          {whole}
        </Form.Item>
        <Form.Item name="floorArea" label={say(communityWords.floorArea)} rules={required} {...help('floorArea')}>
          <Input inputMode="decimal" maxLength={12} />
        </Form.Item>
        <Form.Item
          name="buildingList"
          label={say(words.buildingLines)}
          extra={say(words.buildingHint)}
          rules={[lines]}
          {...help('buildingList')}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
        </Form.Item>
      </div>
    </section>
  )
}

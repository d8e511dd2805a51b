import { useQuery } from '@tanstack/react-query'
import { Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useSay } from '../base/language.desk.tsx'
import { ActDialog, DatedFields, useRequired } from './act-dialog.desk.tsx'
import type { Acting } from './community-acts.desk.tsx'
import { communityWords as words } from './community-page.words.ts'
import { findQuery, registry } from './registry-questions.desk.tsx'

interface Filled {
  kind: 'split' | 'merged' | 'moved'
  on: string
  document: string
  from?: string[]
  to?: string[] | string
}

/** What became of a community. Its own key stands on the old side; the new ones are chosen from the ledger. */
export function SucceedDialog({ community: { community }, today, ...dialog }: Acting) {
  const say = useSay()
  const required = useRequired()
  return (
    <ActDialog<Filled>
      {...dialog}
      id="succeed"
      title={words.succeed}
      says={words.succeedSays}
      initial={{ kind: 'split', on: today }}
      fields={['kind', 'from', 'to', 'on', 'document']}
      send={({ from = [], to = [], ...filled }, sending) =>
        registry.succeed({ body: { ...filled, from: [community, ...from], to: [to].flat() } }, sending)
      }
    >
      <Form.Item name="kind" label={say(words.succession)}>
        <Radio.Group options={(['split', 'merged', 'moved'] as const).map(value => ({ value, label: say(words[value]) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => {
          const kind = getFieldValue('kind') as Filled['kind']
          return (
            <>
              {kind === 'merged' && (
                <Form.Item name="from" label={say(words.together)} rules={required} preserve={false}>
                  <CommunityChoice many />
                </Form.Item>
              )}
              <Form.Item
                key={kind}
                name="to"
                label={say(kind === 'merged' ? words.newOne : words.newOnes)}
                rules={required}
                preserve={false}
              >
                <CommunityChoice many={kind === 'split'} />
              </Form.Item>
            </>
          )
        }}
      </Form.Item>
      <DatedFields id="succeed" />
    </ActDialog>
  )
}

interface Choosing {
  readonly many: boolean
  readonly id?: string
  readonly value?: string | string[]
  readonly onChange?: (value: string | string[]) => void
}

/** Communities of the reach, found by two characters of their names. */
function CommunityChoice({ many, ...field }: Choosing) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const { data } = useQuery(findQuery(typed.trim()))
  return (
    <Select
      {...field}
      {...(many && { mode: 'multiple' as const })}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={say(words.findHint)}
      notFoundContent={say(typed.trim() === '' ? words.findHint : words.nobodyFound)}
      options={(data?.found ?? []).map(({ community, name }) => ({ value: community, label: name }))}
    />
  )
}

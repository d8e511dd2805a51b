import { Form, type FormInstance, Input, Modal, message } from 'antd'
import type { ReactNode } from 'react'
import { useAct } from '../base/act.desk.tsx'
import type { Sending } from '../base/client.desk.ts'
import { DayField } from '../base/day-field.desk.tsx'
import { Failure, sentencesOf } from '../base/failure.desk.tsx'
import { useSay } from '../base/language.desk.tsx'
import type { Bilingual } from '../base/objection.ts'
import { communityWords as words } from './community-page.words.ts'
import { staleAfter } from './registry-questions.desk.tsx'

interface Dialog<Filled> {
  /** The act, which names the fields' ids apart from those of other dialogs. */
  readonly id: string
  readonly title: Bilingual
  readonly says: Bilingual
  readonly open: boolean
  readonly onClose: () => void
  readonly initial: Partial<Filled>
  readonly send: (filled: Filled, sending: Sending) => Promise<unknown>
  /** The fields, by name, that show what is wrong with them. */
  readonly fields: readonly string[]
  readonly children: ReactNode | ((form: FormInstance<Filled>) => ReactNode)
}

/** One act as a dialog: what it means in a sentence, its fields, and every objection at its field. */
export function ActDialog<Filled extends object>({ id, title, says, open, onClose, initial, send, fields, children }: Dialog<Filled>) {
  const say = useSay()
  const [form] = Form.useForm<Filled>()
  const [told, context] = message.useMessage()
  const act = useAct<Filled, unknown>(send, {
    stale: staleAfter,
    onDone: () => {
      told.success(say(words.done))
      onClose()
    },
  })
  const showErrors = (error: unknown) => form.setFields(errorsOf<Filled>(error, fields, says => say(says)))
  return (
    <>
      {context}
      <Modal
        open={open}
        title={say(title)}
        okText={say(words.save)}
        cancelText={say(words.cancel)}
        confirmLoading={act.isPending}
        onOk={form.submit}
        onCancel={onClose}
        afterClose={act.reset}
        destroyOnHidden
      >
        <p className="muted">{say(says)}</p>
        <Form
          form={form}
          name={id}
          layout="vertical"
          requiredMark={false}
          initialValues={initial}
          scrollToFirstError={{ focus: true }}
          onFinish={filled => act.mutate(filled, { onError: showErrors })}
        >
          {typeof children === 'function' ? children(form) : children}
        </Form>
        {act.isError && <Failure error={act.error} except={placesShown(act.error, fields)} />}
      </Modal>
    </>
  )
}

/** An objection within a field, `to.0`, is shown at the field. */
const fieldOf = (place: string | undefined, fields: readonly string[]) =>
  fields.find(field => place === field || place?.startsWith(`${field}.`))

const placesShown = (error: unknown, fields: readonly string[]): string[] =>
  sentencesOf(error).flatMap(({ place }) => (place !== undefined && fieldOf(place, fields) ? [place] : []))

function errorsOf<Filled>(error: unknown, fields: readonly string[], say: (says: Bilingual) => string) {
  return fields.map(field => ({
    name: field as Parameters<FormInstance<Filled>['setFields']>[0][number]['name'],
    errors: sentencesOf(error)
      .filter(({ place }) => fieldOf(place, fields) === field)
      .map(({ says }) => say(says)),
  }))
}

export const useRequired = () => [{ required: true, message: useSay()(words.missing) }]

/** From which day on it holds, and who says so: under every fact of the ledger. */
export function DatedFields({ id, on = words.on }: { id: string; on?: Bilingual }) {
  const say = useSay()
  const required = useRequired()
  return (
    <>
      <Form.Item name="on" label={say(on)} rules={required} trigger="onChoose">
        <DayField id={`${id}_on`} value={undefined} onChoose={() => {}} />
      </Form.Item>
      <DocumentField />
    </>
  )
}

export function DocumentField() {
  const say = useSay()
  return (
    <Form.Item name="document" label={say(words.document)} extra={say(words.documentHint)} rules={useRequired()}>
      <Input maxLength={200} />
    </Form.Item>
  )
}

import { Form, Input } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import { firstRunWords as words } from './first-run.words.ts'

/** The page's form: the units are a text of lines, the password stands twice. */
export interface Filled {
  city: { name: string; bureau: string; code: string }
  units: string
  administrator: { login: string; fullName: string; password: string; again: string }
}

/** Where the server's objections find a field of the same name. */
export const placesOfFields: readonly string[] = [
  ...['city.name', 'city.bureau', 'city.code'],
  ...['administrator.login', 'administrator.fullName', 'administrator.password'],
]

const useRequired = () => [{ required: true, whitespace: true, message: useSay()(words.missing) }]

export function CityFields() {
  const say = useSay()
  const rules = useRequired()
  return (
    <section className="card">
      <h2>{say(words.city)}</h2>
      <Form.Item name={['city', 'name']} label={say(words.cityName)} extra={say(words.cityNameHint)} rules={rules}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={['city', 'bureau']} label={say(words.bureau)} extra={say(words.bureauHint)} rules={rules}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name={['city', 'code']} label={say(words.code)} extra={say(words.codeHint)} rules={rules}>
        <Input maxLength={6} inputMode="numeric" />
      </Form.Item>
    </section>
  )
}

export function UnitsField() {
  const say = useSay()
  return (
    <section className="card">
      <h2>{say(words.units)}</h2>
      <Form.Item name="units" label={say(words.unitLines)} extra={say(words.unitsHint)} rules={useRequired()}>
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} placeholder={'丰顺县 441423\n兴宁市 441481\n城市排水中心'} />
      </Form.Item>
    </section>
  )
}

export function AdministratorFields() {
  const say = useSay()
  const rules = useRequired()
  const equal = ({ getFieldValue }: { getFieldValue: (name: string[]) => unknown }) => ({
    validator: (_: unknown, again: string) =>
      again === getFieldValue(['administrator', 'password']) ? Promise.resolve() : Promise.reject(new Error(say(words.different))),
  })
  return (
    <section className="card">
      <h2>{say(words.administrator)}</h2>
      <Form.Item name={['administrator', 'login']} label={say(words.login)} extra={say(words.loginHint)} rules={rules}>
        <Input maxLength={40} autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item name={['administrator', 'fullName']} label={say(words.fullName)} rules={rules}>
        <Input maxLength={60} autoComplete="name" />
      </Form.Item>
      <Form.Item name={['administrator', 'password']} label={say(words.password)} extra={say(words.passwordHint)} rules={rules}>
        <Input.Password maxLength={400} autoComplete="new-password" />
      </Form.Item>
      <Form.Item name={['administrator', 'again']} label={say(words.again)} dependencies={[['administrator', 'password']]} rules={[equal]}>
        <Input.Password maxLength={400} autoComplete="new-password" />
      </Form.Item>
    </section>
  )
}

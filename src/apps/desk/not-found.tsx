import { Result } from 'antd'
import { Link } from '../../base/address.desk.tsx'
import { useSay } from '../../base/language.desk.tsx'
import { monthPath } from '../../figures/month-address.ts'
import { deskWords as words } from './words.ts'

export function NotFound() {
  const say = useSay()
  return (
    <Result
      icon={null}
      title={<h1>{say(words.notFoundTitle)}</h1>}
      subTitle={say(words.notFound)}
      extra={<Link to={monthPath}>{say(words.toMonth)}</Link>}
    />
  )
}

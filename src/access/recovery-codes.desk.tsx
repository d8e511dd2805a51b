import { Button, Modal } from 'antd'
import { useSay } from '../base/language.desk.tsx'
import { accountWords as words } from './account.words.ts'
import { CopyButton } from './copy-button.desk.tsx'

export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const say = useSay()
  return (
    <Modal
      open
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      title={say(words.codes)}
      footer={[
        <CopyButton key="copy" text={codes.join('\n')} />,
        <Button key="kept" type="primary" onClick={onKept}>
          {say(words.kept)}
        </Button>,
      ]}
    >
      <p>{say(words.codesSay)}</p>
      <ol className="recovery-codes">
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
    </Modal>
  )
}

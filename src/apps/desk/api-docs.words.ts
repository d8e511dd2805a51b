import type { Bilingual } from '../../base/objection.ts'

export const apiWords = {
  title: { zh: '接口说明', en: 'The doors for programs' },
  says: {
    zh: '网页上能做的，程序都能用同样的规则做。每一条的说明用英文写，给程序员看。',
    en: 'Whatever the pages do, programs may do by the same rules.',
  },
  document: { zh: 'OpenAPI 3.1 文件', en: 'The OpenAPI 3.1 document' },
  toTokens: { zh: '令牌在“我的账号”里建', en: 'Tokens are made under “My account”' },
  search: { zh: '搜索接口', en: 'Search' },
  searchHint: { zh: '地址、权限或字段名，例如 community', en: 'address, act or field, such as community' },
  list: { zh: '全部接口', en: 'All operations' },
  nothing: { zh: '没有符合的接口，请换一个词。', en: 'There is none of these words: try another.' },
  choose: { zh: '请在列表里选一个接口。', en: 'Choose an operation in the list.' },
  noSuch: {
    zh: '没有这个接口，可能已改名。请在列表里另选。',
    en: 'There is no such operation: perhaps it has another name now. Choose in the list.',
  },
  back: { zh: '回到全部接口', en: 'Back to all operations' },
  who: { zh: '谁能用', en: 'Who may' },
  everyone: { zh: '不需要登录。', en: 'Nobody need be signed in.' },
  anyPost: { zh: '任何岗位。', en: 'Any post.' },
  bySession: { zh: '登录后（cookie）', en: 'signed in (cookie)' },
  byToken: { zh: '令牌（Bearer）', en: 'a token (Bearer)' },
  peopleOnly: { zh: '只能登录后用，令牌打不开。', en: 'Only when signed in: no token opens it.' },
  parameters: { zh: '参数', en: 'Parameters' },
  body: { zh: '请求内容', en: 'Body' },
  answer: { zh: '应答', en: 'Answer' },
  refusals: { zh: '其他应答', en: 'Other answers' },
  name: { zh: '名称', en: 'Name' },
  place: { zh: '位置', en: 'In' },
  kind: { zh: '类型', en: 'Kind' },
  required: { zh: '必填', en: 'required' },
  mayBeMissing: { zh: '可能没有', en: 'may be missing' },
  bytes: { zh: '文件内容', en: 'a file' },
  curl: { zh: '命令行示例', en: 'On the command line' },
  tryIt: { zh: '试一试', en: 'Try it' },
  trySays: { zh: '用您现在的登录和岗位读取，不会改动什么。', en: 'Reads with your own sign-in and post; nothing is changed.' },
  send: { zh: '读取', en: 'Read' },
  mustBeSaid: { zh: '请先填写必填的参数。', en: 'Fill in what is required first.' },
  openFile: { zh: '打开这个文件', en: 'Open the file' },
  status: { zh: '状态', en: 'Status' },
  cut: { zh: '（内容很长，只显示开头。）', en: '(It is long; this is its beginning.)' },
  failed: { zh: '没有连上服务器，请检查网络后重试。', en: 'The server was not reached: check the network and try again.' },
  loading: { zh: '正在读取接口说明', en: 'Reading the description' },
} as const satisfies Record<string, Bilingual>

export const saysCount = (count: number): Bilingual => ({ zh: `共 ${count} 个`, en: `${count} in all` })
export const saysNeeds = (needs: string): Bilingual => ({ zh: `须有权限 ${needs}：`, en: `Needs ${needs}: ` })
export const saysBy = (ways: string): Bilingual => ({ zh: `可用 ${ways}。`, en: `By ${ways}.` })

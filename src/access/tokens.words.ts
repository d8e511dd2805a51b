import type { Bilingual } from '../base/objection.ts'

export const tokensWords = {
  title: { zh: '令牌', en: 'Tokens' },
  says: {
    zh: '令牌让程序以您的某个岗位取数或办理，范围不会比岗位宽；岗位不再由您担任时立即失效。账号、岗位和设定不能用令牌办。',
    en: 'A token lets a program read or act in one of your posts, never more widely than the post, and only while you hold it. Accounts, posts and settings are out of its reach.',
  },
  howTo: { zh: '接口说明', en: 'The doors for programs' },
  none: { zh: '还没有令牌。需要让程序取数时，在这里新建一个。', en: 'There is none yet. Make one here when a program shall read or act.' },
  make: { zh: '新建令牌', en: 'Make a token' },
  name: { zh: '用途', en: 'What it is for' },
  nameHint: {
    zh: '操作簿里会写成“岗位（接口：用途）”，例如“台账同步”。',
    en: 'The book of acts will say it with the post: “post（接口：…）”.',
  },
  post: { zh: '岗位', en: 'Post' },
  units: { zh: '只限这些单位', en: 'Only these units' },
  unitsHint: { zh: '不选就与岗位相同。', en: 'None chosen: those of the post.' },
  may: { zh: '可以做什么', en: 'What it may do' },
  reads: { zh: '只能读', en: 'Only read' },
  acts: { zh: '可以读，也可以办理', en: 'Read and act' },
  last: { zh: '有效期的最后一天', en: 'Last day' },
  submit: { zh: '建好并显示一次', en: 'Make it and show it once' },
  cancel: { zh: '取消', en: 'Cancel' },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },
  shown: { zh: '令牌已经建好', en: 'The token is made' },
  shownOnce: {
    zh: '它只显示这一次，请现在存到程序读得到、别人看不到的地方。丢了不能找回，只能停用后另建。',
    en: 'It is shown this once: keep it now where the program finds it and nobody else sees it. A lost one is ended and another made.',
  },
  theToken: { zh: '令牌', en: 'The token' },
  kept: { zh: '我已经保存好了', en: 'I have kept it' },
  end: { zh: '停用', en: 'End' },
  notHeld: { zh: '已不任这个岗位，不能再用', en: 'the post is not held any more: it opens nothing' },
  neverUsed: { zh: '没有用过', en: 'never used' },
  factorFirst: {
    zh: '本市要求您使用两步验证；请先在上面设置，再建令牌。',
    en: 'The city requires a second factor of you: set it up above, then make a token.',
  },
} as const satisfies Record<string, Bilingual>

export const saysTerm = (last: string): Bilingual => ({ zh: `${last} 止`, en: `until ${last}` })
export const saysLatest = (latest: string): Bilingual => ({ zh: `最晚 ${latest}。`, en: `${latest} at the latest.` })
export const saysUsed = (minute: string): Bilingual => ({ zh: `最近使用 ${minute}`, en: `last used ${minute}` })
export const saysUnits = (units: readonly string[]): Bilingual => ({ zh: `只限 ${units.join('、')}`, en: `only ${units.join(', ')}` })

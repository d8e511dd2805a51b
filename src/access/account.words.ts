import type { Bilingual } from '../base/objection.ts'

export const accountWords = {
  title: { zh: '我的账号', en: 'My account' },
  login: { zh: '登录名', en: 'Sign-in name' },
  fullName: { zh: '姓名', en: 'Full name' },
  posts: { zh: '岗位', en: 'Posts' },
  since: { zh: '起', en: 'since' },
  until: { zh: '至', en: 'until' },
  byDocument: { zh: '依据', en: 'by' },
  actInIt: { zh: '用这个岗位办理', en: 'Act in this post' },
  inThisNow: { zh: '正在用这个岗位', en: 'You act in this post' },
  loading: { zh: '正在读取账号', en: 'Reading the account' },
  missing: { zh: '这一项必须填写。', en: 'This must be filled in.' },

  password: { zh: '修改密码', en: 'Change password' },
  oldPassword: { zh: '现在的密码', en: 'Present password' },
  newPassword: { zh: '新密码', en: 'New password' },
  newPasswordHint: {
    zh: '至少 10 个字符，不能与登录名相同；改后其他地方的登录都会结束。',
    en: 'At least 10 characters, and not your name; sign-ins elsewhere end.',
  },
  again: { zh: '再输一次新密码', en: 'New password once more' },
  different: { zh: '两次输入的新密码不一样，请重新输入。', en: 'The two new passwords differ: type them again.' },
  change: { zh: '改成新密码', en: 'Change it' },
  changed: { zh: '密码已经改好，其他地方的登录已结束。', en: 'The password is changed, and sign-ins elsewhere have ended.' },

  factor: { zh: '两步验证', en: 'Second factor' },
  factorSays: {
    zh: '登录时除密码外，再输入手机验证器上的 6 位验证码；密码泄露时别人也登录不了。',
    en: 'At sign-in you also type 6 digits that an authenticator on your phone shows: a leaked password opens nothing.',
  },
  factorRequired: { zh: '本市要求您使用两步验证。', en: 'The city requires it of you.' },
  noFactor: { zh: '还没有设置。', en: 'Not set up.' },
  setUp: { zh: '设置两步验证', en: 'Set up the second factor' },
  moveFactor: { zh: '换设备', en: 'Another device' },
  endFactor: { zh: '停用', en: 'End it' },
  newCodes: { zh: '更换恢复码', en: 'New recovery codes' },
  yourPassword: { zh: '登录密码', en: 'Your password' },
  scan: {
    zh: '用手机上的验证器（任何支持 TOTP 的应用，不需要联网）扫描二维码；不能扫描的，手工输入密钥。',
    en: 'Scan the picture with an authenticator on your phone (any that knows TOTP; no network is needed), or type the key.',
  },
  picture: { zh: '两步验证的二维码', en: 'Picture of the second factor' },
  key: { zh: '密钥', en: 'Key' },
  code: { zh: '验证器上的 6 位验证码', en: 'The 6 digits that it shows' },
  confirm: { zh: '确认', en: 'Confirm' },
  cancel: { zh: '取消', en: 'Cancel' },
  anotherPicture: { zh: '重新取一个二维码', en: 'Another picture' },
  codes: { zh: '恢复码', en: 'Recovery codes' },
  codesSay: {
    zh: '手机不在身边时，用恢复码代替验证码，每个只能用一次。它们只显示这一次，请抄下或打印，与手机分开保管。',
    en: 'A recovery code serves in place of the digits when the phone is not at hand, each once. They are shown this once: write them down and keep them apart from the phone.',
  },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  kept: { zh: '我已经保存好了', en: 'I have kept them' },

  sessions: { zh: '登录在哪里', en: 'Where you are signed in' },
  sessionsSay: {
    zh: '有不认识的，请结束它并修改密码。这些信息只有您看得到，随登录结束而删除。',
    en: 'If one is not yours, end it and change your password. Only you see this, and it is deleted with the sign-in.',
  },
  thisOne: { zh: '本次登录', en: 'this one' },
  seen: { zh: '最近使用', en: 'last used' },
  signedInAt: { zh: '登录时间', en: 'signed in' },
  end: { zh: '结束', en: 'End' },
  endOthers: { zh: '结束其他全部登录', en: 'End all others' },
  noOthers: { zh: '没有其他登录。', en: 'There are no others.' },

  due: { zh: '还差一步', en: 'One more step' },
  duePassword: {
    zh: '您的密码是管理员设的。请换成自己的密码，再开始办理。',
    en: 'The administrator made your password. Choose one of your own to begin.',
  },
  dueFactor: {
    zh: '您的岗位权限较大，本市要求使用两步验证。请现在设置，再开始办理。',
    en: 'Your post may do much, so the city requires a second factor. Set it up now to begin.',
  },
  duePost: {
    zh: '您今天有几个岗位，请选择这次用哪个岗位办理；之后可以在页首更换。',
    en: 'You have several posts today: choose the one to act in. It can be changed in the head of the page.',
  },
} as const satisfies Record<string, Bilingual>

export const saysFactorSince = (day: string, left: number): Bilingual => ({
  zh: `${day} 起使用；恢复码还有 ${left} 个。`,
  en: `In use since ${day}; ${left} recovery codes left.`,
})

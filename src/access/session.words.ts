import type { Bilingual } from '../base/objection.ts'
import type { Due } from './due.ts'

export const saysTooMany: Bilingual = {
  zh: '失败次数过多，请 15 分钟后再试。',
  en: 'Too many attempts. Try again in 15 minutes.',
}

export const saysWrongSignIn: Bilingual = {
  zh: '登录名或密码不对，请检查后重试。',
  en: 'Login and password do not fit. Check them and try again.',
}

export const saysCodeNeeded: Bilingual = {
  zh: '请再输入验证器上的 6 位验证码；设备不在身边的，输入一个恢复码。',
  en: 'Now type the 6 digits that the authenticator shows, or one of the recovery codes where the device is not at hand.',
}

export const saysWrongCode: Bilingual = {
  zh: '验证码不对，或已经用过一次。请等下一个验证码，并核对手机的时间；恢复码每个只能用一次。',
  en: 'The code is wrong, or was used before. Wait for the next one and check the clock of the device; a recovery code is good once.',
}

/** Why nothing else is open yet. */
export const saysDue: Readonly<Record<Due, Bilingual>> = {
  password: {
    zh: '这个密码是别人设的，请先换成自己的密码。',
    en: 'Somebody else made this password: first choose one of your own.',
  },
  'second-factor': {
    zh: '本市要求您使用两步验证，请先设置。',
    en: 'The city requires a second factor of you: set it up first.',
  },
  post: { zh: '您有几个岗位，请先选择这次用哪个岗位办理。', en: 'You have several posts: first choose the one in which you act.' },
}

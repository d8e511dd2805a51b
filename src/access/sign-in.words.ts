import type { Bilingual } from '../base/objection.ts'

export const signInWords = {
  product: { zh: '新家园', en: 'Xinjiayuan' },
  purpose: { zh: '城镇老旧小区改造：事实、报表与简报', en: 'Renovation of old residential communities: facts, tables, bulletins' },
  title: { zh: '登录', en: 'Sign in' },
  login: { zh: '登录名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  code: { zh: '验证码', en: 'Code' },
  codeHint: { zh: '手机验证器上的 6 位数字，或一个恢复码', en: 'the 6 digits of your authenticator, or a recovery code' },
  codeMissing: { zh: '请填写验证码。', en: 'Fill in the code.' },
  submit: { zh: '登录', en: 'Sign in' },
  loginMissing: { zh: '请填写登录名。', en: 'Fill in your name.' },
  passwordMissing: { zh: '请填写密码。', en: 'Fill in your password.' },
  forgotten: {
    zh: '忘记密码的，请联系本市的系统管理员重设。',
    en: 'Forgotten the password? The administrator of your city sets a new one.',
  },
  account: { zh: '我的账号', en: 'My account' },
  otherPosts: { zh: '换岗位', en: 'Change post' },
  signOut: { zh: '退出登录', en: 'Sign out' },
  demo: { zh: '演示数据', en: 'Demo data' },
  demoSays: {
    zh: '这里的数据供演示用，除简报公开的数字外均为虚构。',
    en: 'These records are a demonstration: all but the published figures is invented.',
  },
} as const satisfies Record<string, Bilingual>

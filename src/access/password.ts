import type { Objection } from '../base/objection.ts'

/** Why this may not be somebody's password. Length is what counts; a password equal to the login is none. */
export function objectionsToPassword(password: string, login: string): Objection[] {
  const objections: Objection[] = []
  const say = (code: string, zh: string, en: string) => objections.push({ code, place: 'password', says: { zh, en } })
  if ([...password].length < 10)
    say('access.password-too-short', '密码至少 10 个字符，请再长一些。', 'A password has at least 10 characters: make it longer.')
  if (password.length > 200) say('access.password-too-long', '密码最多 200 个字符。', 'A password has at most 200 characters.')
  if (password.toLowerCase() === login.toLowerCase())
    say('access.password-is-login', '密码不能与登录名相同。', 'The password must not be the login.')
  if (new Set(password).size < 4)
    say('access.password-too-plain', '密码不能只重复几个字符。', 'The password must not repeat a few characters.')
  return objections
}

/** The same for a password in place of another. */
export function objectionsToNewPassword(password: string, old: string, login: string): Objection[] {
  const objections = objectionsToPassword(password, login)
  if (password !== old) return objections
  const says = { zh: '新密码不能与现在的相同。', en: 'The new password must differ from the present one.' }
  return [...objections, { code: 'access.password-unchanged', place: 'password', says }]
}

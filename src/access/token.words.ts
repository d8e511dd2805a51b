import type { Bilingual } from '../base/objection.ts'

export const saysWrongToken: Bilingual = {
  zh: '令牌不对、已过期、已停用，或它的主人已不任这个岗位。请在“我的账号”里核对，或另建一个。',
  en: 'The token is wrong, over or ended, or its owner does not hold the post any more. Look at “My account”, or make another.',
}

export const saysReadsOnly: Bilingual = {
  zh: '这个令牌只能读，不能办理。要用程序办理，请另建一个可以办理的令牌。',
  en: 'This token only reads. Make one that may act, if a program shall act.',
}

export const saysSignInForIt: Bilingual = {
  zh: '账号、岗位、人员、令牌和设定只能登录后在网页上办，不能用令牌。',
  en: 'Accounts, posts, people, tokens and settings are dealt with by people who have signed in, not by a token.',
}

export const saysTwoAtOnce: Bilingual = {
  zh: '请求同时带了登录和令牌，不知道是谁在办。请只用其中一个。',
  en: 'The request carries a sign-in and a token, and nobody can tell who acts. Send one of them.',
}

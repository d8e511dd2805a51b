import type { Bilingual } from '../base/objection.ts'

export const saysWrongOldPassword: Bilingual = { zh: '密码不对，请重新输入。', en: 'The password is wrong: type it again.' }

export const saysPasswordNeeded: Bilingual = {
  zh: '您已经设置过两步验证；要换到另一台设备，请输入登录密码。',
  en: 'You have a second factor already: to move it to another device, type your password.',
}

export const saysOfferStale: Bilingual = {
  zh: '这个二维码已经过期，请重新取一个。',
  en: 'This picture is out of date: ask for another.',
}

export const saysWrongFirstCode: Bilingual = {
  zh: '验证码不对。请核对手机的时间是否准确，再输入验证器上现在的 6 位数字。',
  en: 'The code is wrong. Check the clock of the device and type the 6 digits that it shows now.',
}

export const saysFactorRequired: Bilingual = {
  zh: '本市要求您使用两步验证，不能停用。要换设备，请用“换设备”。',
  en: 'The city requires a second factor of you, so it cannot be ended. To change the device, use “another device”.',
}

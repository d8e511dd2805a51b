/**
 * Text as it came from a file, a print or a clipboard, without what the way here did to it: line breaks inside a sentence,
 * spaces around digits, characters that nobody sees.
 */
const wide = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—'
const brokenLine = new RegExp(`(?<=[${wide}])[ \\t]*[\\r\\n]+[ \\t]*(?=[${wide}])`, 'gu')
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]|(?![\t\r\n])\p{Cc}/gu
const beforeLatin = new RegExp(`(?<=[${wide}]) +(?=[0-9A-Za-z%℃㎡])`, 'gu')
const afterLatin = new RegExp(`(?<=[0-9A-Za-z%℃㎡]) +(?=[${wide}])`, 'gu')
const beforeMark = / +(?=[，。；：！？、）】》”’])/g

export const tidyText = (text: string): string =>
  text
    .replace(unseen, '')
    .replace(brokenLine, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .replace(beforeLatin, '')
    .replace(afterLatin, '')
    .replace(beforeMark, '')
    .trim()

/** The sentence goes on in the next line: it is long enough to have been broken, and nothing ends it. */
export const isBroken = (text: string): boolean => text.length >= 15 && !/[。！？；：”）….!?;:)]$/.test(text)

const numberings = [
  /^[一二三四五六七八九十百]+、/,
  /^[（(][一二三四五六七八九十百]+[）)]/,
  /^\d{1,2}(?:[.．](?!\d)|、)/,
  /^[（(]\d{1,2}[）)]/,
] as const

/** The level that a heading's number says: 一、 1, （一） 2, 1. 3, （1） 4; null where it has none. */
export function numberedLevel(text: string): 1 | 2 | 3 | 4 | null {
  const level = numberings.findIndex(numbering => numbering.test(text)) + 1
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null
}

/** The number as the bulletin prints it: full brackets, and a space after `1.` */
export const tidyNumbering = (text: string): string =>
  text.replace(/^[（(]([一二三四五六七八九十百]+|\d{1,2})[）)]\s*/, '（$1）').replace(/^(\d{1,2})[.．](?!\d)\s*/, '$1. ')

/**
 * The five fonts of an official document (GB/T 9704-2012) and the parts that they play.
 *
 * An office that owns the customary fonts puts their files into a folder, and they are preferred; what it does not own
 * is drawn with a free font that comes with the program. The machine's own fonts are never used: two machines would
 * print two documents.
 */
import type { Bilingual } from '../objection.ts'

/** body 仿宋 (text) · kai 楷体 (second headings, captions) · hei 黑体 (first headings) · biaosong 小标宋 (titles) · song 宋体 (page numbers) */
export const roles = ['body', 'kai', 'hei', 'biaosong', 'song'] as const
export type Role = (typeof roles)[number]

/** One font file, ready to be drawn with. */
export interface Font {
  readonly path: string
  /** Which face of a .ttc; 0 elsewhere. */
  readonly face: number
  /** How the drawer calls it: a name of our own, which no font of the machine bears. */
  readonly family: string
  readonly sha256: string
  /** True where it comes with the program and stands in for the customary font. */
  readonly substitute: boolean
  /** One bit a code point (`hasGlyph`). */
  readonly covers: Uint8Array
}

export interface FontSet {
  readonly roles: Readonly<Record<Role, Font>>
  /** Where the font of a role lacks a character: these are asked in order, all of them bundled. */
  readonly fallbacks: readonly Font[]
  /** To be said once, to whoever runs the program: never printed in a document. */
  readonly substitutions: readonly Bilingual[]
}

/** What a role's font calls itself, spaces, `_` and `-` left out, in lower case. */
const calls: Readonly<Record<Role, RegExp>> = {
  body: /^(fangsong|simfang|仿宋|stfangsong|华文仿宋|fzfangsong|fzfs|方正仿宋)/,
  kai: /^(kaiti|simkai|楷体|stkaiti|华文楷体|fzkai|fzkt|方正楷体)/,
  hei: /^(simhei|heiti|黑体|stheiti|华文黑体|fzhei|fzht|方正黑体)/,
  biaosong: /^(fz)?xiaobiaosong|^fzxbs|^(方正)?小标宋/,
  song: /^(simsun|nsimsun|宋体|新宋体|stsong|华文宋体|fzshusong|方正书宋)/,
}

export const roleInWords: Readonly<Record<Role, Bilingual>> = {
  body: { zh: '仿宋（正文）', en: 'FangSong (body text)' },
  kai: { zh: '楷体（二级标题）', en: 'KaiTi (second headings)' },
  hei: { zh: '黑体（一级标题）', en: 'SimHei (first headings)' },
  biaosong: { zh: '小标宋（标题）', en: 'XiaoBiaoSong (titles)' },
  song: { zh: '宋体（页码）', en: 'SimSun (page numbers)' },
}

/** The role that a font of these names plays, or null. SimSun-ExtB and its like hold only rare characters and play none. */
export function roleOf(names: readonly string[]): Role | null {
  const plain = names.map(name => name.toLowerCase().replace(/[\s_-]/g, ''))
  if (plain.some(name => /ext[b-j]/.test(name))) return null
  return roles.find(role => plain.some(name => calls[role].test(name))) ?? null
}

/** The fonts that are asked for a character of this role, in order. */
export function chainOf(fonts: FontSet, role: Role): Font[] {
  return [...new Map([fonts.roles[role], ...fonts.fallbacks].map(font => [font.family, font])).values()]
}

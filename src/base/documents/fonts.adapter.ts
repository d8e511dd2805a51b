import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Bilingual } from '../objection.ts'
import { root } from '../root.adapter.ts'
import { type Font, type FontSet, type Role, roleInWords, roleOf, roles } from './font-roles.ts'
import { readFaces } from './sfnt.ts'

export interface FontPlaces {
  /** The office's own fonts (setting XJY_FONTS): .ttf, .otf and .ttc, recognised by the names inside. */
  readonly folder?: string
  /** Where the unpacked fonts are kept between runs. Made where it does not exist. */
  readonly cache: string
}

const google = join(root, 'node_modules/@expo-google-fonts')
const wenkai = join(root, 'node_modules/@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2')

/** The free fonts, from npm. A Song in two weights stands in for 仿宋 and 小标宋: no free one of the kind is on npm. */
const bundled: Readonly<Record<Role, { readonly path: string; readonly name: Bilingual }>> = {
  body: { path: join(google, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'), name: { zh: '思源宋体', en: 'Noto Serif SC' } },
  kai: { path: wenkai, name: { zh: '霞鹜文楷', en: 'LXGW WenKai' } },
  hei: { path: join(google, 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf'), name: { zh: '思源黑体', en: 'Noto Sans SC' } },
  biaosong: {
    path: join(google, 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
    name: { zh: '思源宋体粗体', en: 'Noto Serif SC Bold' },
  },
  song: { path: join(google, 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'), name: { zh: '思源宋体', en: 'Noto Serif SC' } },
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * The fonts to draw with, each hashed and its characters known: a few hundred milliseconds, the first run of all two
 * seconds more. A file of the folder that is no font is named among the substitutions and otherwise passed over.
 * Throws where a bundled font is missing: the packages are then not installed.
 */
export async function loadFonts({ folder, cache }: FontPlaces): Promise<FontSet> {
  const owned = folder === undefined ? { fonts: new Map<Role, Font>(), unread: [] } : await ownedFonts(folder)
  const free = await bundledFonts(cache)
  return {
    roles: {
      body: owned.fonts.get('body') ?? free.body,
      kai: owned.fonts.get('kai') ?? free.kai,
      hei: owned.fonts.get('hei') ?? free.hei,
      biaosong: owned.fonts.get('biaosong') ?? free.biaosong,
      song: owned.fonts.get('song') ?? free.song,
    },
    fallbacks: [free.body, free.hei, free.kai],
    substitutions: [...owned.unread, ...substitutionOf(roles.filter(role => !owned.fonts.has(role)))],
  }
}

/** One sentence for all roles that a free font plays. */
function substitutionOf(missing: readonly Role[]): Bilingual[] {
  if (missing.length === 0) return []
  const zh = missing.map(role => `${roleInWords[role].zh}以${bundled[role].name.zh}代替`).join('，')
  const en = missing.map(role => `${roleInWords[role].en} by ${bundled[role].name.en}`).join(', ')
  return [
    {
      zh: `没有找到公文字体文件，PDF 中${zh}；请把有授权的字体文件放入 XJY_FONTS 所指的文件夹。`,
      en: `PDF files are drawn with stand-ins for fonts that were not found: ${en}. Put licensed files into the folder of XJY_FONTS.`,
    },
  ]
}

async function bundledFonts(cache: string): Promise<Record<Role, Font>> {
  const body = await bundledFont(bundled.body.path)
  return {
    body,
    kai: await bundledFont(await unpacked(bundled.kai.path, cache)),
    hei: await bundledFont(bundled.hei.path),
    biaosong: await bundledFont(bundled.biaosong.path),
    song: body,
  }
}

async function bundledFont(path: string): Promise<Font> {
  const bytes = await readFile(path)
  const [face] = readFaces(bytes)
  if (!face) throw new Error(`The bundled font ${path} holds no face: install the packages again (npm ci).`)
  return fontOf(path, 0, bytes, face.covers, true)
}

function fontOf(path: string, face: number, bytes: Uint8Array, covers: Uint8Array, substitute: boolean): Font {
  const hash = sha256(bytes)
  return { path, face, family: `Xinjiayuan ${hash.slice(0, 12)}-${face}`, sha256: hash, substitute, covers }
}

/** The TrueType file of a .woff2, unpacked once. The name carries the hash of the packed file, so another version is another file. */
async function unpacked(woff2: string, cache: string): Promise<string> {
  const packed = await readFile(woff2)
  const path = join(cache, `${basename(woff2, '.woff2')}-${sha256(packed).slice(0, 16)}.ttf`)
  if (existsSync(path)) return path
  const { decompress } = await import('wawoff2')
  await mkdir(cache, { recursive: true })
  // Somebody else may be unpacking the same font: each writes a file of its own, and the last to finish gives the name.
  const unfinished = `${path}.${randomUUID()}`
  await writeFile(unfinished, await decompress(packed))
  await rename(unfinished, path)
  return path
}

/** The first font of each role in the folder, by file name. */
async function ownedFonts(folder: string): Promise<{ fonts: Map<Role, Font>; unread: Bilingual[] }> {
  const fonts = new Map<Role, Font>()
  const unread: Bilingual[] = []
  const files = await readdir(folder).catch(() => {
    unread.push({
      zh: `XJY_FONTS 所指的文件夹“${folder}”不能读取；请检查路径和权限。`,
      en: `The folder of XJY_FONTS, ${folder}, cannot be read: check the path and who may read it.`,
    })
    return []
  })
  for (const file of files.filter(name => /\.(ttf|otf|ttc)$/i.test(name)).sort()) {
    try {
      const path = join(folder, file)
      const bytes = await readFile(path)
      readFaces(bytes).forEach((face, index) => {
        const role = roleOf(face.names)
        if (role && !fonts.has(role)) fonts.set(role, fontOf(path, index, bytes, face.covers, false))
      })
    } catch {
      unread.push({
        zh: `字体文件“${file}”不能读取，未予采用；请换一个完好的文件。`,
        en: `The font file ${file} cannot be read and is not used: replace it by a sound one.`,
      })
    }
  }
  return { fonts, unread }
}

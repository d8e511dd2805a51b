import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bilingual } from '../objection.ts'
import { collectionOf, fontCache, fontCalled } from './font.fixture.ts'
import { roleOf } from './font-roles.ts'
import { loadFonts } from './fonts.adapter.ts'
import { drawPdf } from './pdf.adapter.ts'
import { readPdf, withoutSpaces } from './pdf.fixture.ts'
import { hasGlyph, readFaces, renamedFace } from './sfnt.ts'
import { textOf } from './text.ts'
import { bulletinTree, pictures } from './tree.fixture.ts'

let office: string
beforeAll(async () => {
  office = await mkdtemp(join(tmpdir(), 'xinjiayuan-office-'))
  const [fangSong, kaiTi, heiTi] = await Promise.all(['FangSong_GB2312', '楷体', 'SimHei'].map(fontCalled))
  await writeFile(join(office, 'simfang.ttf'), fangSong!)
  await writeFile(join(office, 'both.ttc'), collectionOf([kaiTi!, heiTi!]))
  await writeFile(join(office, 'cut-off.ttf'), fangSong!.subarray(0, 100_000))
  await writeFile(join(office, 'readme.txt'), '字体')
})
afterAll(() => rm(office, { recursive: true, force: true }))

/** Which of the customary fonts the sentences say to be drawn by another. */
const standInsSaid = (substitutions: readonly Bilingual[]) =>
  substitutions.flatMap(({ zh }) => [...zh.matchAll(/[，中]([^，（中]+)（[^）]*）以/g)].map(found => found[1]))

describe('without fonts of the office', () => {
  test('every customary font has a stand-in, and one sentence names them all', async () => {
    const { roles, substitutions } = await loadFonts({ cache: fontCache })
    expect(Object.values(roles).every(font => font.substitute)).toBe(true)
    expect(substitutions).toHaveLength(1)
    expect(standInsSaid(substitutions)).toEqual(['仿宋', '楷体', '黑体', '小标宋', '宋体'])
    for (const { zh, en } of substitutions)
      expect([zh, en]).toEqual([expect.stringContaining('XJY_FONTS'), expect.stringContaining('XJY_FONTS')])
  })

  test('no document says which font it is drawn with', async () => {
    const fonts = await loadFonts({ cache: fontCache })
    const { spoken } = await readPdf(await drawPdf(bulletinTree, pictures, fonts))
    expect(withoutSpaces(spoken)).toBe(withoutSpaces(textOf(bulletinTree)))
    expect(spoken).not.toMatch(/字体|XJY_FONTS|Noto/)
  })
})

describe('with fonts of the office', () => {
  test('they are preferred, from single files and from collections, and only what is lacking is said', async () => {
    const { roles, substitutions } = await loadFonts({ folder: office, cache: fontCache })
    expect([roles.body.path, roles.kai.path, roles.hei.path].map(path => path.slice(office.length + 1))).toEqual([
      'simfang.ttf',
      'both.ttc',
      'both.ttc',
    ])
    expect([roles.kai.face, roles.hei.face]).toEqual([0, 1])
    expect([roles.body.substitute, roles.biaosong.substitute]).toEqual([false, true])
    expect(standInsSaid(substitutions)).toEqual(['小标宋', '宋体'])
  })

  test('a file that is no sound font is named and passed over', async () => {
    const { substitutions } = await loadFonts({ folder: office, cache: fontCache })
    expect(substitutions.filter(({ zh }) => zh.includes('cut-off.ttf'))).toHaveLength(1)
    expect(substitutions.some(({ zh }) => zh.includes('readme'))).toBe(false)
  })

  test('the PDF is drawn with them', async () => {
    const used = async (folder?: string) => {
      const fonts = await loadFonts({ cache: fontCache, ...(folder === undefined ? {} : { folder }) })
      const names = (await readPdf(await drawPdf(bulletinTree, pictures, fonts))).fonts.keys()
      return [...names].map(name => name.replace(/^[A-Z]{6}\+/, '')).sort()
    }
    expect(await used()).toContain('NotoSansSC-Medium')
    // The glyphs of all three are those of one font; titles and page numbers stay with the stand-ins.
    expect(new Set(await used(office))).toEqual(new Set(['LXGWWenKai-Regular', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']))
  })

  test('a folder that is not there is said, and the stand-ins draw', async () => {
    const { roles, substitutions } = await loadFonts({ folder: join(office, 'gone'), cache: fontCache })
    expect(substitutions[0]!.zh).toContain('不能读取')
    expect(substitutions).toHaveLength(2)
    expect(roles.body.substitute).toBe(true)
  })
})

test.each([
  ['body', ['FangSong_GB2312']],
  ['body', ['仿宋']],
  ['body', ['FZFS--GBK1-0', '方正仿宋_GBK']],
  ['kai', ['KaiTi_GB2312']],
  ['hei', ['SimHei']],
  ['biaosong', ['FZXBSJW--GB1-0']],
  ['biaosong', ['方正小标宋简体']],
  ['song', ['SimSun', '宋体']],
  [null, ['SimSun-ExtB']],
  [null, ['Arial']],
])('the part of %s is played by %j', (role, names) => {
  expect(roleOf(names)).toBe(role)
})

test('the packed font is unpacked once into the folder that is given, also by two at the same time', async () => {
  const cache = join(office, 'cache', 'fonts')
  await mkdir(join(office, 'cache'), { recursive: true })
  const [one, two] = await Promise.all([loadFonts({ cache }), loadFonts({ cache })])
  expect(one.roles.kai.sha256).toBe(two.roles.kai.sha256)
  expect(await readdir(cache)).toEqual([expect.stringMatching(/^lxgw-wenkai-.*\.ttf$/)])
  expect(existsSync(one.roles.kai.path)).toBe(true)
})

describe('a font file', () => {
  test('tells its names and its characters', async () => {
    const [face] = readFaces(await fontCalled('某字体'))
    expect(face!.names).toContain('某字体')
    expect(['岜', '塱', '䶮', '龑', 'A'].map(character => hasGlyph(face!.covers, character.codePointAt(0)!))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(hasGlyph(face!.covers, 0x10ffff)).toBe(false)
  })

  test('gives each face of a collection, and one of them alone', async () => {
    const both = collectionOf([await fontCalled('甲'), await fontCalled('乙')])
    expect(readFaces(both).map(face => face.names[0])).toEqual(['甲', '乙'])
    expect(readFaces(renamedFace(both, 1, '丙')).map(face => face.names[0])).toEqual(['丙'])
  })

  test('that is none is refused', async () => {
    expect(() => readFaces(new TextEncoder().encode('这不是字体文件，只是一些文字而已。'))).toThrow(RangeError)
    expect(() => readFaces(new Uint8Array())).toThrow(RangeError)
  })
})

import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type Actor, reachesCity } from '../access/actor.ts'
import { act, type House, lookCity } from '../access/gate.ts'
import { dayAt, inShanghai } from '../base/day.ts'
import type { DocumentTree } from '../base/document.ts'
import type { Key } from '../base/key.ts'
import { NotFound } from '../base/objection.ts'
import { type Doorkeeper, type Doors, serve } from '../base/serve.adapter.ts'
import { keepPicture } from './bulletin.actions.ts'
import { type Draft, findDraft, type Written } from './draft.store.ts'
import { getIssue } from './issue.store.ts'
import type { IssueContent } from './issue.ts'
import { receivePicture } from './picture.adapter.ts'
import { listPictures } from './picture.store.ts'
import { proofOf } from './proof.store.ts'
import { wantedBy } from './wanted.ts'
import { writingApi } from './writing.api.ts'

export function serveWriting(app: FastifyInstance, house: House, keeper: Doorkeeper<Actor>): void {
  serve(app, writingApi, doors(house), keeper)
}

function doors(house: House): Doors<typeof writingApi, Actor> {
  return {
    preview: async ({ body: { draft: key, content, have } }, { who }) => {
      if (!reachesCity(who) || key.county !== who.city.office) throw noDraft
      const now = house.clock()
      const { proof, known } = await lookCity(house, who, async reader => {
        const draft = asWritten(key, content, await findDraft(reader, key))
        const known = draft.knownAt ?? now
        return { known, proof: await proofOf(reader, draft, known, dayAt(now)) }
      })
      const objections = [...proof.objections, ...(await house.drawer.objectionsTo(proof.tree))]
      const figures = proof.figures.filter(({ place }) => place.row === undefined)
      return {
        pages: await drawnPages(house, proof.tree, content, new Set(have)),
        figures: figures.map(({ reference, value, printed }) => ({ reference, value, printed })),
        objections,
        known: inShanghai(known),
      }
    },

    issuePages: async ({ params }, { who }) => {
      const { tree, content } = await lookCity(house, who, reader => getIssue(reader, params.issue))
      return { pages: await drawnPages(house, tree, content, new Set()) }
    },

    addPicture: async ({ query, file }, { who, act: id }) => {
      const picture = await receivePicture(house.files, file, query.name)
      await act(house, keepPicture, who, { office: who.city.office, ...picture }, id)
      return picture
    },

    picture: async ({ params: { hash } }, { who }) => {
      const kept = (await lookCity(house, who, reader => listPictures(reader, who.city.office, [hash]))).get(hash)
      if (!kept) throw noPicture
      return {
        name: `${hash.slice(0, 12)}.${kept.type === 'image/png' ? 'png' : 'jpg'}`,
        type: kept.type,
        bytes: await house.files.get(hash),
      }
    },
  }
}

/** The draft with the text that is being written, which the database does not hold yet. */
const asWritten = (key: Key, content: IssueContent, kept: Draft | null): Written & Pick<Draft, 'knownAt'> =>
  kept ? { ...kept, content } : { key, kind: 'issue', content, knownAt: null, replaces: null, reason: null }

async function drawnPages({ files, drawer }: House, tree: DocumentTree, content: IssueContent, have: ReadonlySet<string>) {
  const pictures = new Map<string, Uint8Array>()
  const drawn = new Set(tree.blocks.flatMap(block => (block.kind === 'picture' ? [block.file] : [])))
  for (const hash of wantedBy(content).pictures) if (drawn.has(hash)) pictures.set(hash, await files.get(hash))
  return (await drawer.pages(tree, pictures)).map(svg => {
    const hash = createHash('sha256').update(svg).digest('hex')
    return { hash, svg: have.has(hash) ? null : svg }
  })
}

const noDraft = new NotFound({ zh: '没有这一期草稿，请核对链接。', en: 'There is no such draft: check the link.' })
const noPicture = new NotFound({ zh: '没有这张图片，请重新插入。', en: 'There is no such picture: insert it again.' })

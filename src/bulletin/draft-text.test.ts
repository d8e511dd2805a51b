import { describe, expect, test, vi } from 'vitest'
import { SaidNo } from '../base/client.desk.ts'
import { OpenText } from './draft-text.desk.ts'
import { octoberIssue } from './issue.fixture.ts'
import { issueContent } from './issue.ts'

const named = (name: string) => issueContent.parse({ ...octoberIssue, name })
const first = named('简报')
const never = { change: 1e8, again: 1e8 }

/** A server that knows one draft, as the real one does: a save from another revision is refused. */
function openWith(found: typeof first | null = null) {
  const server = { revision: 1, content: first, acts: [] as string[], down: false, losing: false }
  const kept: string[] = []
  const text = new OpenText(
    { content: first, revision: 1, found },
    {
      send: async ({ revision, content }, act) => {
        if (server.down) throw new TypeError('Failed to fetch')
        const again = server.acts.includes(act)
        if (!again && revision !== server.revision)
          throw new SaidNo({ status: 409, objections: [{ code: 'base.conflict', zh: '别人保存过', en: 'saved' }] })
        if (!again) {
          server.acts.push(act)
          server.revision += 1
          server.content = content
        }
        if (server.losing) throw new TypeError('Failed to fetch')
        return { revision: server.revision, at: '2021-11-05T10:00:00+08:00' }
      },
      keep: content => kept.push(content.name),
      forget: () => kept.splice(0),
      waits: never,
    },
  )
  return { server, kept, text }
}

describe('the text of a draft while it is written', () => {
  test('a change is kept on the machine at once, and forgotten there when the server has it', async () => {
    const { server, kept, text } = openWith()
    text.change(named('专刊'))
    expect([text.now().phase, ...kept]).toEqual(['unsaved', '专刊'])
    expect(await text.save()).toBe(true)
    expect(server.content.name).toBe('专刊')
    expect(text.now()).toMatchObject({ phase: 'saved', revision: 2 })
    expect(kept).toEqual([])
  })

  test('what was written while the server answered is saved next', async () => {
    const { server, text } = openWith()
    text.change(named('一'))
    const saving = text.save()
    text.change(named('二'))
    await saving
    expect(server).toMatchObject({ revision: 3, content: { name: '二' } })
  })

  test('an answer that was lost is asked for again under the same act, and nothing is saved twice', async () => {
    const { server, text } = openWith()
    server.losing = true
    text.change(named('一'))
    expect(await text.save()).toBe(false)
    expect(text.now().phase).toBe('unreachable')
    server.losing = false
    text.change(named('二'))
    expect(await text.save()).toBe(true)
    expect(server).toMatchObject({ revision: 3, content: { name: '二' } })
  })

  test('a server that cannot be reached leaves the text on the machine', async () => {
    const { server, kept, text } = openWith()
    server.down = true
    text.change(named('一'))
    expect(await text.save()).toBe(false)
    expect(kept).toEqual(['一'])
  })

  test('whom somebody else overtook chooses whose text goes on', async () => {
    for (const whose of ['mine', 'theirs'] as const) {
      const { server, text } = openWith()
      Object.assign(server, { revision: 5, content: named('别人的') })
      text.change(named('我的'))
      expect(await text.save()).toBe(false)
      expect(text.now().phase).toBe('conflict')
      text.change(named('我的'))
      expect(await text.save()).toBe(false)
      text.goOnFrom(server, whose)
      expect(await text.save()).toBe(true)
      expect(server.content.name).toBe(whose === 'mine' ? '我的' : '别人的')
    }
  })

  test('what an earlier visit left behind is on the page, and is saved', async () => {
    const { server, text } = openWith(named('昨天的'))
    expect(text.now()).toMatchObject({ isFound: true, phase: 'unsaved', content: { name: '昨天的' } })
    await text.save()
    expect(server.content.name).toBe('昨天的')
    text.close()
  })

  test('a change is sent by itself after a while', async () => {
    vi.useFakeTimers()
    const sent: number[] = []
    const keeping = { keep: () => {}, forget: () => {}, waits: { change: 5_000, again: 10_000 } }
    const text = new OpenText(
      { content: first, revision: 1, found: null },
      {
        ...keeping,
        send: async ({ revision }) => {
          sent.push(revision)
          return { revision: revision + 1, at: '' }
        },
      },
    )
    text.change(named('一'))
    await vi.advanceTimersByTimeAsync(4_000)
    text.change(named('二'))
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([1])
    expect(text.now().phase).toBe('saved')
    vi.useRealTimers()
  })
})

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { accessApi } from '../access/access.api.ts'
import { password, type ServedCity, serveTestCity } from '../apps/server/server.fixture.ts'
import { clientOf } from '../base/client.desk.ts'
import { addressOf } from '../base/contract.ts'
import { readPdf } from '../base/documents/pdf.fixture.ts'
import { newId } from '../base/id.adapter.ts'
import { bulletinApi } from './bulletin.api.ts'
import { codeApi } from './code.api.ts'
import type { Issue } from './issue.store.ts'
import { county, office, type Press, pressOf, unitOfPress } from './press.fixture.ts'
import { releaseIssue, signIssue, voidIssue } from './signing.actions.ts'

const city = { from: 100, to: 199, units: null }
const logins = ['administrator', 'editor', 'reviewer', 'signer', 'auditor', 'clerk']

describe.each(inject('servers').slice(0, 1))('the code of a printed table at its door on $name', ({ url }) => {
  let served: ServedCity
  let press: Press<ServedCity>
  const browsers = new Map<string, ReturnType<ServedCity['browser']>>()
  const browserOf = (login: string) => browsers.get(login) ?? served.browser()
  const check = (code: string, login = 'clerk') => clientOf(codeApi, browserOf(login)).checkedCode({ params: { code } })

  const issues = new Map<string, Issue>()
  const codeOfMonth = (cutoff: string) => codeOf(issues.get(cutoff))

  beforeAll(async () => {
    served = await serveTestCity(url, [unitOfPress])
    press = await pressOf(served)
    for (const login of logins) await served.addPost(login, login, login === 'clerk' ? { from: county, to: county, units: [1] } : city)
    for (const cutoff of ['2021-03-31', '2021-04-30', '2021-05-31']) {
      served.on(cutoff)
      issues.set(cutoff, await press.sign(await press.draft(contentOf(cutoff))))
    }
    for (const login of logins) {
      const browser = served.browser()
      await clientOf(accessApi, browser).signIn({ body: { login, password } })
      browsers.set(login, browser)
    }
  })
  afterAll(() => served?.leave())

  test('who is not signed in learns nothing; every post may check a print that lies on its desk', async () => {
    const code = codeOfMonth('2021-03-31')
    const statuses = ['nobody', ...logins].map(async login => {
      return (await browserOf(login)(addressOf(codeApi.checkedCode, { params: { code } }))).status
    })
    expect(await Promise.all(statuses)).toEqual([401, 200, 200, 200, 200, 200, 200])
  })

  test('the table of an issue that holds agrees with it, however its code was typed', async () => {
    const code = codeOfMonth('2021-04-30')
    const found = await check(code)
    expect([found.verdict, found.code, found.issues.map(({ holds }) => holds)]).toEqual(['found', code, [true]])
    expect(found.issues[0]).toMatchObject({ issue: keyTo(issues.get('2021-04-30')), number: '（2021年第2期 总第2期）' })
    expect(found.issues[0]?.says.zh).toBe('与（2021年第2期 总第2期）的表一致，2021年4月30日签发。')
    expect(await check(` ${code.toLowerCase().replace('-', ' ')} `)).toEqual(found)
    expect(await check(`校验码 ${code}`)).toEqual(found)
  })

  test('the table of an issue that was corrected says since when and why, that of the correction agrees', async () => {
    const wrong = issues.get('2021-05-31')
    await served.does(releaseIssue, { issue: keyTo(wrong), day: '2021-05-31', copies: 60 }, served.actor('editor'))
    served.on('2021-05-31', 10)
    await press.start(0, '2021-05-20')
    const reason = '第1小区5月20日已经进场，漏报'
    const right = await press.sign(
      await press.draft(contentOf('2021-05-31'), { kind: 'correction', replaces: wrong?.key.id ?? '', reason }),
    )
    const [before] = (await check(codeOf(wrong))).issues
    expect([before?.holds, before?.says.zh]).toEqual([
      false,
      '与（2021年第3期 总第3期）的表一致，2021年5月31日签发；已更正（2021年5月31日，原因：第1小区5月20日已经进场，漏报）。',
    ])
    const [after] = (await check(codeOf(right))).issues
    expect([after?.holds, after?.says.zh]).toEqual([true, '与（2021年第3期 总第3期）第2版的表一致，2021年5月31日签发。'])
  })

  test('the table of a voided issue says so, with the reason', async () => {
    const issue = issues.get('2021-03-31')
    await served.does(voidIssue, { issue: keyTo(issue), reason: '与上级通知不符，另行印发' }, served.actor('signer'))
    const [found] = (await check(codeOf(issue))).issues
    expect([found?.holds, found?.says.zh]).toEqual([
      false,
      '与（2021年第1期 总第1期）的表一致，2021年3月31日签发；该期已作废：与上级通知不符，另行印发。',
    ])
  })

  test('a code of nothing, a code copied wrongly, and what is no code at all are three different answers', async () => {
    const code = codeOfMonth('2021-04-30')
    const turned = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    const answers = await Promise.all(['0000-0000', turned, '第10期'].map(typed => check(typed)))
    expect(answers.map(({ verdict }) => verdict)).toEqual(['unknown', 'mistyped', 'not-a-code'])
    expect(answers.map(({ says }) => says.zh.slice(0, 8))).toEqual(['不是本系统的表：', '校验码抄错了：末', '这不是校验码。校'])
    expect(answers.every(({ issues, handouts }) => issues.length + handouts.length === 0)).toBe(true)
  })

  test('the code of a proof in review answers only when the proof is signed', async () => {
    served.on('2021-05-31', 11)
    const draft = await press.draft(contentOf('2021-05-31'))
    await press.review(draft)
    const proof = await browserOf('editor')(addressOf(bulletinApi.proofFile, { params: { draft, form: 'pdf' } }))
    const code = /校验码 ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec((await readPdf(new Uint8Array(await proof.arrayBuffer()))).spoken)?.[1] ?? ''
    expect((await check(code)).verdict).toBe('unknown')
    await served.does(signIssue, { draft }, served.actor('signer'))
    expect((await check(code)).issues.map(({ number }) => number)).toEqual(['（2021年第4期 总第4期）'])
  })
})

const keyTo = (issue: Issue | undefined) => `${office}-${issue?.key.id}`

/** The last note under the table of an issue. */
function codeOf(printed: Pick<Issue, 'tree'> | undefined): string {
  const table = printed?.tree.blocks.find(block => block.kind === 'table')
  return table?.footnotes.at(-1)?.replace('校验码 ', '') ?? ''
}

const contentOf = (cutoff: string) => ({
  series: 'regular' as const,
  topic: '梅州市城镇老旧小区改造工作',
  name: '简报',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff,
  articles: [{ id: newId(), title: [], body: `{{table plan:2021:city @${cutoff}}}` }],
  distribution: [{ kind: 'send' as const, who: 'bodies' as const, recipients: [{ name: '各县（市、区）人民政府' }] }],
})

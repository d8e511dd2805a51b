import { newId } from '../base/id.adapter.ts'
import { Refused } from '../base/objection.ts'

/** A small issue with the table of its month, and before it an article of these words. */
export const contentOf = (cutoff: string, body = '') => ({
  series: 'regular',
  topic: '梅州市城镇老旧小区改造工作',
  issuer: '梅州市住房和城乡建设局',
  city: '梅州市',
  year: 2021,
  cutoff,
  articles: [
    ...(body ? [{ id: newId(), title: ['本月进展'], body }] : []),
    { id: newId(), title: [], body: `{{table plan:2021:city @${cutoff}}}` },
  ],
  distribution: [{ kind: 'send', who: 'bodies', recipients: [{ name: '各县（市、区）人民政府' }] }],
})

/** The codes of the objections with which an act was refused; none where it was done. */
export const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => [],
    error => {
      if (error instanceof Refused) return error.objections.map(({ code }) => code)
      throw error
    },
  )

import type { ReportingLine } from './reporting-line.ts'

/**
 * The four lines that a city usually has. Their days and forms are our own proposals: no document that we could read fixes
 * them. A city sets its own, by the document that says so; until then these hold and are shown as `ours`.
 */
interface UsualLine extends ReportingLine {
  readonly basis: 'ours'
}

const monthEnd = { kind: 'last-day' } as const
const byThe = (day: number) => ({ kind: 'day', day, of: 'following', way: 'later' }) as const

export const usualLines: readonly UsualLine[] = [
  {
    basis: 'ours',
    code: 'city-table',
    name: '市月报',
    baseline: 'city',
    cutoff: monthEnd,
    due: byThe(5),
    form: '城镇老旧小区改造工作进展情况表',
    recipient: '市老旧小区改造工作专班',
    notice: '请核对本单位当月进展，补齐节点和佐证，逐条处理疑点，由填报人、审核人、负责人签署后在期限内报来。',
  },
  {
    basis: 'ours',
    code: 'province-monthly',
    name: '省月报',
    baseline: 'province',
    cutoff: monthEnd,
    due: byThe(8),
    form: '省城镇老旧小区改造进展月报',
    recipient: '省住房和城乡建设厅',
    notice: '请按省计划名单核对本单位当月进展和未开工原因，在期限内报来，由市里汇总上报。',
  },
  {
    basis: 'ours',
    code: 'ministry',
    name: '部系统填报',
    baseline: 'nation',
    cutoff: monthEnd,
    due: byThe(10),
    form: '全国城镇老旧小区改造统计调查制度：改造进展情况',
    recipient: '住房和城乡建设部信息系统',
    notice: '请按国家计划名单核对本单位当月进展，报来的数应与在部系统填报的一致。',
  },
  {
    basis: 'ours',
    code: 'livelihood',
    name: '民生实事月报',
    baseline: 'province',
    cutoff: { kind: 'day', day: 25 },
    due: { kind: 'working-days', days: 3 },
    form: '民生实事进展情况表',
    recipient: '市政府督查室',
    notice: '请核对民生实事名单内小区的当月进展，写明存在问题和下一步，在期限内报来。',
  },
]

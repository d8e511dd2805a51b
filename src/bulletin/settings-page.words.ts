import type { Bilingual } from '../base/objection.ts'

/** The settings of an issue: what is printed around its articles. */
export const settingsWords = {
  title: { zh: '本期设置', en: 'Settings of the issue' },
  keep: { zh: '采用', en: 'Take over' },
  cancel: { zh: '取消', en: 'Cancel' },
  series: { zh: '种类', en: 'Series' },
  topic: { zh: '报头主题', en: 'Topic of the masthead' },
  name: { zh: '名称', en: 'Name' },
  issuer: { zh: '编发单位', en: 'Issued by' },
  year: { zh: '计划年度', en: 'Plan year' },
  cutoff: { zh: '数据截止日', en: 'Cut-off of the figures' },
  cutoffHint: {
    zh: '改截止日时，本期的进展表跟着改；文字里的数字各有自己的日期，不会变。',
    en: "The month's table follows the cut-off; figures in the text have their own days and stay.",
  },
  distribution: { zh: '报送、发送、抄送', en: 'Distribution' },
  report: { zh: '报送（人员）', en: 'Reported to (people)' },
  fullName: { zh: '姓名', en: 'Full name' },
  post: { zh: '职务', en: 'Post' },
  rank: { zh: '级次', en: 'Rank' },
  display: { zh: '印作', en: 'Printed as' },
  addPerson: { zh: '加一人', en: 'Add a person' },
  removePerson: { zh: '删去', en: 'Delete' },
  rankHint: {
    zh: '级次相同的人用“、”相连，级次之间用“，”；标点和“同志”自动加上。',
    en: 'People of one rank are joined by 、, ranks by ，; the punctuation is added by itself.',
  },
  send: { zh: '发送（单位，一行一个）', en: 'Sent to (one a line)' },
  copy: { zh: '抄送（单位，一行一个）', en: 'Copied to (one a line)' },
  printed: { zh: '印出来是', en: 'Printed' },
} as const satisfies Record<string, Bilingual>

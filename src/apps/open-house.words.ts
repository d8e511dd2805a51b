import type { Bilingual } from '../base/objection.ts'

const inBoth = (zh: string, en: string) => `${zh} ${en}`

/** What is told while a house is opened: one line each. */
export const progress = {
  migrating: (file: string) => inBoth(`正在建表：${file}`, `making tables: ${file}`),
  demo: (percent: number) => inBoth(`正在装载演示城市… ${percent}%`, 'loading the demo city'),
  demoAgain: inBoth('上次装载演示城市时中断，现重新装载。', 'Loading the demo city was interrupted last time: it begins again.'),
  demoElsewhere: inBoth('另一个程序正在装载演示城市，请稍候…', 'another program is loading the demo city, please wait…'),
}

/** The head of the file with the demo accounts. */
export const accountsHead =
  '# 演示账号：登录名、密码、岗位。密码为本机生成，只存于此文件。\n# Demo accounts: login, password, post. Made on this machine and kept only here.\n'

/** What the file says that keeps a demo out. */
export const emptyNote =
  '本数据目录以 --empty 启动过，不装载演示城市。删除本文件即可恢复。\nThis data folder was started with --empty: no demo city is loaded into it. Delete this file to change that.\n'

export const schemaFault = (reason: string): Bilingual => ({
  zh: `数据库结构与本程序不符，未予启动。原因：${reason}`,
  en: `The schema of the database does not fit this program: not started. ${reason}`,
})

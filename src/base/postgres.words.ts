import type { Bilingual } from './objection.ts'

/** Why the embedded PostgreSQL cannot be opened: what is wrong, and how to mend it. */

export const noBinaries = (platform: string): Bilingual => ({
  zh: `没有适用于 ${platform} 的内置 PostgreSQL 程序。请运行 npm install --include=optional 补装；仍然没有的，请自备 PostgreSQL 并设置环境变量 DATABASE_URL。`,
  en: `There is no embedded PostgreSQL for ${platform}. Run npm install --include=optional; where that brings none, bring your own PostgreSQL and set DATABASE_URL.`,
})

export const cannotRun = (platform: string, detail: string): Bilingual => ({
  zh: `内置 PostgreSQL 程序在本机（${platform}）上运行不起来：${detail}。请自备 PostgreSQL 并设置环境变量 DATABASE_URL。`,
  en: `The embedded PostgreSQL does not run on this machine (${platform}): ${detail}. Bring your own PostgreSQL and set DATABASE_URL.`,
})

export const otherMajor = (folder: string, its: string, ours: number): Bilingual => ({
  zh: `数据目录 ${folder} 由 PostgreSQL ${its} 建立，内置程序为 ${ours}，不能直接打开。请用原版本程序导出后重新导入，或将环境变量 DATABASE_URL 指向 PostgreSQL ${its}。`,
  en: `The data folder ${folder} was made by PostgreSQL ${its}, the embedded one is ${ours} and cannot open it. Export it with the former version and import it again, or point DATABASE_URL at a PostgreSQL ${its}.`,
})

export const noDatabase = (folder: string): Bilingual => ({
  zh: `目录 ${folder} 不是空的，也不是 PostgreSQL 数据目录，未作任何改动。请将其移走，或另选数据目录。`,
  en: `The folder ${folder} is neither empty nor a PostgreSQL data folder, and was left as it is. Move it away or choose another data folder.`,
})

export const notAFolder = (path: string): Bilingual => ({
  zh: `路径 ${path} 中应为目录的地方是一个文件。请将该文件移走，或另选数据目录。`,
  en: `There is a file where ${path} should have a folder. Move the file away or choose another data folder.`,
})

export const passwordLost = (file: string): Bilingual => ({
  zh: `数据目录还在，但口令文件 ${file} 不见了。请从与数据同一次的备份中恢复该文件。`,
  en: `The data folder is there but its password file ${file} is missing. Restore it from the same backup as the data.`,
})

export const passwordWrong = (file: string): Bilingual => ({
  zh: `口令文件 ${file} 与数据目录不相符。请从与数据同一次的备份中恢复该文件。`,
  en: `The password file ${file} does not belong to the data folder. Restore it from the same backup as the data.`,
})

export const diskFull = (folder: string): Bilingual => ({
  zh: `磁盘已满，${folder} 写不进去。请腾出空间后重新启动，已确认的记录不会丢失。`,
  en: `The disk is full: ${folder} cannot be written. Make room and start again; nothing that was acknowledged is lost.`,
})

export const notPermitted = (path: string): Bilingual => ({
  zh: `当前用户无权使用 ${path}。请改用建立它的用户运行，或用 chown 把它和所在的数据目录交给当前用户。`,
  en: `The present user may not use ${path}. Run as the user who made it, or hand it and its data folder over with chown.`,
})

export const heldBy = (pid: string, lock: string): Bilingual => ({
  zh: `另一个进程（${pid}）正在启动或停止数据库，等了很久仍未完成。请等它结束或将其停止，再重试（锁文件：${lock}）。`,
  en: `Another process (${pid}) is starting or stopping the database and has not finished for long. Wait for it or end it, then try again (lock file: ${lock}).`,
})

export const servesElsewhere = (pid: number, folder: string): Bilingual => ({
  zh: `正在运行的数据库（进程 ${pid}）使用的是另一个目录 ${folder}：数据目录在运行中被移动过。请先停止该进程（kill -INT ${pid}）再重试。`,
  en: `The running database (process ${pid}) serves another folder, ${folder}: the data folder was moved while in use. Stop that process (kill -INT ${pid}) and try again.`,
})

export const doesNotStart = (reason: string, log: string): Bilingual => ({
  zh: `数据库没有启动成功：${reason}。详情见 ${log}；也可以设置环境变量 DATABASE_URL，改用自备的 PostgreSQL。`,
  en: `The database did not start: ${reason}. More in ${log}; or set DATABASE_URL to use a PostgreSQL of your own.`,
})

const inBoth = (says: Bilingual) => `${says.zh} ${says.en}`

/** What is told while it takes longer than usual. */
export const progress = {
  making: inBoth({ zh: '首次运行，正在建立数据库……', en: 'First run: making the database…' }),
  waiting: (pid: string) => inBoth({ zh: `正在等待另一个进程（${pid}）……`, en: `Waiting for another process (${pid})…` }),
  notReadyYet: inBoth({
    zh: '数据库仍在恢复、启动或停止中，请稍候……',
    en: 'The database is still recovering, starting or stopping, please wait…',
  }),
  copying: inBoth({ zh: '正在把数据库程序复制到数据目录旁……', en: 'Copying the database programs beside the data folder…' }),
  stillStopping: (pid: number) =>
    inBoth({
      zh: `数据库（进程 ${pid}）还在停止中，不再等待。`,
      en: `The database (process ${pid}) is still stopping; not waiting for it any longer.`,
    }),
}

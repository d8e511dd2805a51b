import type { Bilingual } from '../../base/objection.ts'

const line = ({ zh, en }: Bilingual) => `${zh} ${en}`

/** What the server tells the terminal. */
export const told = {
  address: (address: string) => `新家园 Xinjiayuan  ${address}`,
  firstRun: (address: string) => line({ zh: `首次设置（只能用一次）： ${address}`, en: ' (first run; works once)' }),
  accounts: (path: string) => line({ zh: `演示账号和密码在： ${path}`, en: ' (demo accounts)' }),
  howToStop: line({ zh: '按 Ctrl-C 停止。', en: 'Ctrl-C stops it.' }),
  stopping: line({ zh: '正在停止…', en: 'stopping' }),
  inTheOpen: line({
    zh: '注意：其他机器可以访问本服务，而密码未经加密传送。请在前面加一个提供 https 的反向代理。',
    en: 'Note: other machines can reach this server, and passwords travel in the clear. Put a proxy with https in front of it.',
  }),
}

export const portTaken = (host: string, port: number): Bilingual => ({
  zh: `端口 ${host}:${port} 已被占用：本系统可能已在运行。请先停止它，或用环境变量 PORT 另指一个端口。`,
  en: `The port ${host}:${port} is taken; perhaps this system runs already. Stop it, or name another port with PORT.`,
})

export const portForbidden = (host: string, port: number): Bilingual => ({
  zh: `不能在 ${host}:${port} 上监听：没有权限。请用环境变量 PORT 另指一个 1024 以上的端口。`,
  en: `Listening on ${host}:${port} is not permitted. Name a port above 1023 with PORT.`,
})

export const noSuchHost = (host: string): Bilingual => ({
  zh: `本机没有地址 ${host}。请将环境变量 HOST 改为本机的地址，或去掉它。`,
  en: `This machine has no address ${host}. Set HOST to one of its own, or unset it.`,
})

export const wrongWord = (word: string): Bilingual => ({
  zh: `不认识“${word}”。npm start 后面只可以写 -- --empty。`,
  en: `“${word}” is not known. After npm start only -- --empty may stand.`,
})

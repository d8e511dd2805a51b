import { readFileSync } from 'node:fs'

/** Ends the program, with a sentence, on a Node that is older than package.json asks for. Nothing newer may be imported before it. */
export function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const [major, minor] = numbers(engines.node)
  const [myMajor, myMinor] = numbers(process.versions.node)
  if (myMajor > major || (myMajor === major && myMinor >= minor)) return
  console.error(`本程序需要 Node.js ${major}.${minor} 或更新版本，当前为 ${process.versions.node}。请升级 Node.js 后重试。`)
  console.error(`This program needs Node.js ${major}.${minor} or newer; this is ${process.versions.node}. Upgrade Node.js and try again.`)
  process.exit(1)
}

/** @param {string} version */
const numbers = version => {
  const [major = 0, minor = 0] = (version.match(/\d+/g) ?? []).map(Number)
  return /** @type {const} */ ([major, minor])
}

/** Which program and system a browser says it is, coarsely: enough for its owner to know it again. */
export function browserOf(userAgent: string | undefined): string {
  const said = userAgent ?? ''
  const program = programs.find(([mark]) => mark.test(said))?.[1] ?? '其他程序'
  const system = systems.find(([mark]) => mark.test(said))?.[1]
  return system ? `${program} · ${system}` : program
}

// Most browsers also name those whose pages they can show: the first that fits is the one.
const programs: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\//, '微信'],
  [/DingTalk/, '钉钉'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/QQBrowser\//, 'QQ浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/**
 * The address as attempts are counted by it. Who has one address of IPv6 has a whole network of them, so the network
 * counts: its first four groups.
 */
export function originOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail = ''] = address.split('::')
  const [front, back] = [groups(head), groups(tail)]
  const whole = address.includes('::')
    ? [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back]
    : front
  return `${whole.slice(0, 4).join(':')}::/64`
}

const groups = (text: string) => (text === '' ? [] : text.toLowerCase().split(':'))

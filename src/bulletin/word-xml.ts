import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { mostElements } from './word-limits.ts'

/** An element of an office file's XML, with its prefix: `w:p`. Text stands among the children as a string. */
export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false, // decoded below: the five of XML and numbers, and nothing that a file declares itself
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 200,
})

/** The root element. Throws an Error where the text is no XML, declares a document type, nests without end, or has no end itself. */
export function readXml(text: string): Xml {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Error('a document type is declared')
  if (text.split('</', mostElements + 1).length > mostElements || text.split('/>', mostElements + 1).length > mostElements)
    throw new Error('too many elements')
  if (XMLValidator.validate(text) !== true) throw new Error('the XML is not well formed') // the parser would guess
  const parsed: unknown = parser.parse(text)
  const [root] = childrenOf(parsed)
  if (root === undefined || typeof root === 'string') throw new Error('there is no root element')
  return root
}

export const elementsOf = ({ children }: Xml): Xml[] => children.filter(child => typeof child !== 'string')
export const childNamed = (element: Xml, name: string): Xml | undefined => elementsOf(element).find(child => child.name === name)
export const valOf = (element: Xml | undefined, name: string): string | undefined =>
  element && childNamed(element, name)?.attributes['w:val']

/** All elements of this name, however deep. */
export const allNamed = (element: Xml, name: string): Xml[] =>
  elementsOf(element).flatMap(child => (child.name === name ? [child] : allNamed(child, name)))

function childrenOf(parsed: unknown): (Xml | string)[] {
  return isList(parsed) ? parsed.flatMap(childOf) : []
}

// The parser gives each element as an object with its name as the one key, and its attributes beside it.
function childOf(given: unknown): (Xml | string)[] {
  if (!isRecord(given)) return []
  const name = Object.keys(given).find(key => key !== ':@')
  if (name === undefined) return []
  if (name === '#text') return [decoded(String(given[name]))]
  const attributes = isRecord(given[':@']) ? given[':@'] : {}
  return [
    {
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decoded(String(value))])),
      children: childrenOf(given[name]),
    },
  ]
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

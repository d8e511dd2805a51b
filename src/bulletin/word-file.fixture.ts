import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What somebody does to a file in a word processor, done to its XML. */

/** The file with its text as this makes it. */
export function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  files['word/document.xml'] = strToU8(change(strFromU8(files['word/document.xml']!)))
  return zipSync(files)
}

const run = /<w:r>((?:(?!<w:t[ >]|<\/w:r>)[\s\S])*)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g

/** Types these words over those, in the first run that holds them; tracked (修订) as the change of somebody. */
export function retyped(xml: string, was: string, is: string, who?: string): string {
  let done = false
  const changed = xml.replace(run, (whole, look: string, text: string) => {
    if (done || !text.includes(was)) return whole
    done = true
    const [before = '', ...after] = text.split(was)
    const written = (words: string, tag = 'w:t') => (words === '' ? '' : `<w:r>${look}<${tag} xml:space="preserve">${words}</${tag}></w:r>`)
    const by = `w:id="900" w:author="${who ?? ''}" w:date="2021-10-20T01:00:00Z"`
    const middle =
      who === undefined
        ? written(is)
        : `<w:del ${by}>${written(was, 'w:delText')}</w:del>${is === '' ? '' : `<w:ins ${by}>${written(is)}</w:ins>`}`
    return written(before) + middle + written(after.join(was))
  })
  if (!done) throw new Error(`no run holds “${was}”`)
  return changed
}

/** The paragraph of these words, or else the first that holds them, as XML. */
export function paragraphWith(xml: string, words: string): string {
  const paragraphs = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? []
  const texts = paragraphs.map(paragraph => paragraph.replace(/<[^>]*>/g, ''))
  const exact = texts.indexOf(words)
  const found = paragraphs[exact >= 0 ? exact : texts.findIndex(text => text.includes(words))]
  if (found === undefined) throw new Error(`no paragraph holds “${words}”`)
  return found
}

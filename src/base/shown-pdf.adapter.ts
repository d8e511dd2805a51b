import { EncryptedPDFError, PDFDocument, PDFName, PDFStream } from '@cantoo/pdf-lib'
import { brokenPdf, encryptedPdf } from './file-content.ts'
import { Refused } from './objection.ts'
import { scrub } from './pdf-scrub.adapter.ts'

/**
 * The copy of a PDF that is shown: its pages, written anew, without the Info dictionary, XMP, attached files, scripts,
 * opening actions, signatures and earlier versions. The same bytes in give the same bytes out.
 * Throws `Refused` with a sentence where the PDF is encrypted, broken or cut short.
 */
export async function shownPdf(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    if (!isWhole(document, bytes)) throw new Refused([brokenPdf])
    scrub(document.context)
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false })
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused([error instanceof EncryptedPDFError ? encryptedPdf : brokenPdf])
  }
}

/** The library forgives a file that stops in the middle; its pages would then be blank, and nobody would know. */
function isWhole(document: PDFDocument, bytes: Uint8Array): boolean {
  const pages = document.getPages()
  const drawn = pages.every(({ node }) => {
    const contents = node.Contents()
    const parts = contents === undefined || contents instanceof PDFStream ? [] : contents.asArray()
    const missing = contents === undefined && node.has(PDFName.of('Contents'))
    return !missing && parts.every(part => document.context.lookup(part) instanceof PDFStream)
  })
  return pages.length > 0 && drawn && Buffer.from(bytes).includes('%%EOF')
}

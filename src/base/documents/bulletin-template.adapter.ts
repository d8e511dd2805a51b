import { join } from 'node:path'
import { root } from '../root.adapter.ts'

/** The folder that the PDF drawer may read, and nothing above it. */
export const templateFolder = join(root, 'src/base/documents')

/** Read from disk, not built into the program: an office may look at it, and its hash stands with every document drawn. */
export const templatePath = join(templateFolder, 'bulletin.typ')

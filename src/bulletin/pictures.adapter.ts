import type { DocumentTree } from '../base/document.ts'
import type { FileStore } from '../base/file-store.adapter.ts'

/** The files of the pictures in a document, by their hashes: what a drawer needs besides the tree. */
export async function picturesOf(files: Pick<FileStore, 'get'>, { blocks }: DocumentTree): Promise<Map<string, Uint8Array>> {
  const hashes = new Set(blocks.flatMap(block => (block.kind === 'picture' ? [block.file] : [])))
  return new Map(await Promise.all([...hashes].map(async hash => [hash, await files.get(hash)] as const)))
}

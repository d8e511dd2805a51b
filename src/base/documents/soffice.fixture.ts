/** Opening an office file with another program than the one that wrote it, where that program is installed. */
import { execFileSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** The path of LibreOffice's `soffice`, or null: tests that need it are then skipped. */
export const soffice: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(folder => join(folder, 'soffice'))
    .find(path => runs(path)) ?? null

/** What such a test says. */
export const withoutSoffice = 'LibreOffice is not installed: no soffice on the PATH'

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const filters = { txt: 'txt:Text (encoded):UTF8', pdf: 'pdf', docx: 'docx' } as const

/**
 * Each .docx as LibreOffice reads it, in order: as plain text, as the pages that it lays out, or as it writes it anew. All in one start of the
 * program, which takes seconds, and with a profile of its own, so that an open office does not stand in the way.
 */
export function openedByOffice(files: readonly Uint8Array[], as: keyof typeof filters): Uint8Array[] {
  if (!soffice) throw new Error(withoutSoffice)
  const folder = mkdtempSync(join(tmpdir(), 'docx-'))
  try {
    const paths = files.map((_, i) => join(folder, `${i}.docx`))
    for (const [i, path] of paths.entries()) writeFileSync(path, files[i]!)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const options = ['--headless', '--convert-to', filters[as], '--outdir', join(folder, 'out')]
    execFileSync(soffice, [profile, ...options, ...paths], { stdio: 'ignore', timeout: 110_000 })
    return files.map((_, i) => readFileSync(join(folder, 'out', `${i}.${as}`)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { deskConfig, dist, presentEntries, root } from './parts.mjs'
import { putFile, readStamp, seeSources, writeStamp } from './stamp.mjs'

/**
 * Builds one part: `node bin/bundle.mjs server`. A process of its own, so that the server that is started afterwards carries
 * neither the bundler's memory nor the settings that the bundler leaves in the environment.
 */
const part = process.argv[2] === 'desk' ? 'desk' : 'server'

try {
  // The sources are looked at before they are built: what is edited meanwhile is built again next time.
  const sources = seeSources(part, readStamp(part)?.sources)
  mkdirSync(dist, { recursive: true })
  const made = part === 'desk' ? await bundleDesk() : await bundleServer()
  putInPlace(made, readStamp(part)?.made ?? [])
  writeStamp(part, { sources, made: [...made.keys()] })
} catch (error) {
  const said = stripVTControlCharacters(error instanceof Error ? error.message : String(error))
  console.error(said.replace(/^Build failed with .*\n\s*/, '')) // what failed is on the next line
  process.exitCode = 1
}

/** @returns {Promise<Map<string, string | Uint8Array>>} contents by their paths in `dist` */
async function bundleServer() {
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    cwd: root,
    input: presentEntries(),
    platform: 'node',
    external: /^(?!\.|\/|[A-Za-z]:)/, // packages stay in node_modules: some carry binaries, and all keep their licences beside them
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({
    dir: dist,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js', // flat, so that a path from `import.meta.url` means the same in a chunk as in an entry
  })
  await bundle.close()
  return new Map(output.map(file => [file.fileName, file.type === 'chunk' ? file.code : file.source]))
}

/** @returns {Promise<Map<string, string | Uint8Array>>} contents by their paths in `dist` */
async function bundleDesk() {
  const { build } = await import('vite')
  const folder = mkdtempSync(join(dist, '.desk-'))
  try {
    await build({ configFile: join(root, deskConfig), logLevel: 'warn', build: { outDir: folder, emptyOutDir: true } })
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    return withCompressed(
      files.map(file => {
        const path = join(file.parentPath, file.name)
        return [`desk/${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Compresses once, here, what would otherwise be compressed at each sending; the server sends `a.js.br` to whom it suits.
 *
 * @param {[string, Buffer][]} files
 * @returns {Map<string, Uint8Array>}
 */
function withCompressed(files) {
  const compressed = files
    .filter(([name]) => /\.(js|css|html|svg)$/.test(name))
    .map(([name, content]) => [`${name}.br`, brotliCompressSync(content)])
  return new Map(/** @type {[string, Uint8Array][]} */ ([...files, ...compressed]))
}

/**
 * Puts what was built into `dist`, entries last, so that nobody finds an entry without its chunks. What the build before
 * last made and nobody makes any more goes; the chunks of the last one stay, for programs and pages that are still open.
 *
 * @param {Map<string, string | Uint8Array>} files
 * @param {string[]} before
 */
function putInPlace(files, before) {
  const entriesLast = [...files].sort(([a], [b]) => Number(isEntry(a)) - Number(isEntry(b)))
  for (const [name, content] of entriesLast) {
    mkdirSync(dirname(join(dist, name)), { recursive: true })
    putFile(join(dist, name), content)
  }
  const keep = new Set([...files.keys(), ...before])
  for (const name of standing()) if (!keep.has(name)) rmSync(join(dist, name), { force: true })
}

/** @param {string} name */
function isEntry(name) {
  return name === 'desk/index.html' || Object.keys(presentEntries()).some(entry => name === `${entry}.js`)
}

/** What stands in `dist` of this part. Names with a dot in front are stamps, locks and builds under way. */
function standing() {
  const folder = part === 'desk' ? join(dist, 'desk') : dist
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: part === 'desk', withFileTypes: true })
    .filter(entry => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.new'))
    .map(entry => relative(dist, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

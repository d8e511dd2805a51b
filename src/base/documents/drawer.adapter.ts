import type { DocumentTree, Drawn } from '../document.ts'
import type { Bilingual, Objection } from '../objection.ts'
import { objectionsToCharacters } from './coverage.ts'
import { drawAll, drawAsPages, drawForm, rendererVersions } from './draw.adapter.ts'
import type { FontSet } from './font-roles.ts'
import { type FontPlaces, loadFonts } from './fonts.adapter.ts'

/** Who draws documents. Same tree, pictures and versions: same bytes. */
export interface Drawer {
  /** Every character that no font can draw, at its place in the tree: asked before anybody signs. */
  objectionsTo(tree: DocumentTree): Promise<Objection[]>
  /** `pictures` holds each picture's file by its hash. */
  draw(tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>): Promise<Drawn>
  /** One of its files alone, the same bytes as `draw` gives. */
  drawAs(form: keyof Drawn, tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array>
  /** The pages as SVG, for a preview: what no font can draw is a box there. */
  pages(tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>): Promise<readonly string[]>
  /** Versions of the drawing packages and hashes of the fonts, by name: kept with what was signed. */
  versions(): Promise<Readonly<Record<string, string>>>
}

/**
 * The drawer of this program: its fonts are read when the first document is looked at, and drawing is done in a child
 * process. `tell` is told once which fonts stand in for the customary ones; a document never says so.
 */
export function openDrawer(places: FontPlaces, tell: (substitution: Bilingual) => void = () => {}): Drawer {
  let loading: Promise<FontSet> | undefined
  const load = async () => {
    const fonts = await loadFonts(places)
    for (const substitution of fonts.substitutions) tell(substitution)
    return fonts
  }
  const fonts = () => {
    loading ??= load()
    return loading
  }
  return {
    objectionsTo: async tree => objectionsToCharacters(tree, await fonts()),
    draw: (tree, pictures) => drawAll(tree, pictures, places),
    drawAs: (form, tree, pictures) => drawForm(form, tree, pictures, places),
    pages: (tree, pictures) => drawAsPages(tree, pictures, places),
    versions: async () => rendererVersions(await fonts()),
  }
}

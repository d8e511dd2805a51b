import type { Drawer } from '../document.ts'
import { objectionsToCharacters } from './coverage.ts'
import { drawAll, rendererVersions } from './draw.adapter.ts'
import type { FontSet } from './font-roles.ts'
import { type FontPlaces, loadFonts } from './fonts.adapter.ts'

/** The drawer of this program: its fonts are read when the first document is looked at, and drawing is done in a child process. */
export function openDrawer(places: FontPlaces): Drawer {
  let loading: Promise<FontSet> | undefined
  const fonts = () => {
    loading ??= loadFonts(places)
    return loading
  }
  return {
    objectionsTo: async tree => objectionsToCharacters(tree, await fonts()),
    draw: (tree, pictures) => drawAll(tree, pictures, places),
    versions: async () => rendererVersions(await fonts()),
    substitutions: async () => (await fonts()).substitutions,
  }
}

/** The package comes without types; the tests ask it only where the ink of a character lies. */
declare module 'fontkit' {
  interface Glyph {
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
    readonly advanceWidth: number
  }
  interface Font {
    readonly unitsPerEm: number
    glyphForCodePoint(code: number): Glyph
  }
  export function create(bytes: Uint8Array): Font
}

/** The package comes without types. */
declare module 'wawoff2' {
  /** Woff2 in, TrueType out. Rejects on anything else. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}

export const searchPath = '/registry/search'

/** Two characters are enough; one finds too much to read. */
export const isEnough = (words: string): boolean => [...words.trim()].length >= 2

export const searchAddress = (words: string): string => (words === '' ? searchPath : `${searchPath}?words=${encodeURIComponent(words)}`)

import { bytesInMegabyte } from '../base/file-type.ts'

/**
 * How much of a file that comes from outside is taken in: of the file, of what is unpacked from it, of its list, and of the
 * elements of a part. An issue of twenty pages has some 20,000; a file of 30 KB can unpack to a million.
 */
export const mostWordBytes = 20 * bytesInMegabyte
export const mostUnpacked = 6 * bytesInMegabyte
export const mostEntries = 5_000
export const mostElements = 100_000

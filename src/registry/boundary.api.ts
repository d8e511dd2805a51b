import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { boundariesInput, mostMapBytes } from './boundary.ts'

const { approvalNo, source } = boundariesInput.shape

export const boundaryApi = contract({
  boundaries: {
    method: 'GET',
    path: '/api/registry/boundaries',
    says: 'The borders of the counties that the bureau imported last, with the approval number that is printed below them; null: none were imported.',
    answer: z.object({
      map: z
        .object({
          approvalNo: z.string(),
          source: z.string(),
          recordedAt: z.string(),
          boundaries: z.array(
            z.object({
              code: z.string(),
              name: z.string(),
              /** Polygons of rings of longitudes and latitudes, as in a MultiPolygon. */
              polygons: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
            }),
          ),
        })
        .nullable(),
    }),
  },
  importBoundaries: {
    method: 'POST',
    path: '/api/registry/boundaries',
    says: 'Import the borders of the counties from a GeoJSON file: all areas must be counties of the city, by code or name.',
    needs: 'registry.import-boundaries',
    query: z.strictObject({ approvalNo, source }),
    upload: { most: mostMapBytes },
    answer: receiptAnswer,
  },
})

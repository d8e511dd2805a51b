import { z } from 'zod'
import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { externalFigureInput } from './external-figure.ts'

export const externalFigureApi = contract({
  externalFigures: {
    method: 'GET',
    path: '/api/bulletin/external-figures',
    says: 'Numbers that others published, of each name the last one known now.',
    needs: 'bulletin.read-findings',
    answer: z.object({
      figures: z.array(
        z.object({ name: z.string(), value: z.number(), said: z.string(), unit: z.string(), source: z.string(), onDay: z.string() }),
      ),
    }),
  },
  recordExternalFigure: {
    method: 'POST',
    path: '/api/bulletin/external-figures',
    says: 'Record a number that somebody else published; under a name that is there already it follows the last one.',
    needs: 'bulletin.record-external-figure',
    body: z.strictObject({ office: z.int(), figure: externalFigureInput }),
    answer: receiptAnswer,
  },
})

import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { me } from './access.api.ts'
import { firstRunInput } from './first-run.ts'

export const firstRunApi = contract({
  firstRunState: {
    method: 'GET',
    path: '/api/access/first-run',
    says: 'Whether this installation still waits for its first administrator.',
    answer: z.object({ open: z.boolean() }),
    open: true,
  },
  firstRun: {
    method: 'POST',
    path: '/api/access/first-run',
    says: 'Open the city and make its first administrator, once, with the token that the terminal printed; signs in.',
    body: firstRunInput,
    answer: me,
    open: true,
  },
})

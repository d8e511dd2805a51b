import { z } from 'zod'
import { contract } from '../base/contract.ts'
import { key } from '../base/schema.ts'
import { fileHash } from './recording.ts'

export const worksApi = contract({
  evidence: {
    method: 'GET',
    path: '/api/works/milestones/:milestone/evidence',
    says: 'The files that prove a milestone; there for whoever may see the milestone.',
    params: z.strictObject({ milestone: key }),
    answer: z.object({
      evidence: z.array(
        z.object({
          hash: z.string(),
          name: z.string(),
          type: z.string(),
          /** On the camera's clock, as the camera wrote it. */
          takenAt: z.string().nullable(),
        }),
      ),
    }),
  },
  evidenceFile: {
    method: 'GET',
    path: '/api/works/milestones/:milestone/evidence/:hash',
    says: 'One of them: the copy without metadata that is made for showing.',
    params: z.strictObject({ milestone: key, hash: fileHash }),
    answer: { types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] },
  },
})

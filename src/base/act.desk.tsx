import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newId } from './act-id.desk.ts'
import type { Sending } from './client.desk.ts'
import { statusOf } from './failure.desk.tsx'

/**
 * An act from the page. Pressed again after the network was lost, it goes under the same id, so that it is done once; after
 * an answer, yes or no, the next one is another act. When it is done, everything that was read of these chapters is read again.
 */
export function useAct<Said, Answered>(
  send: (said: Said, sending: Sending) => Promise<Answered>,
  { stale, onDone }: { readonly stale: readonly string[]; readonly onDone?: (answered: Answered, said: Said) => void },
): UseMutationResult<Answered, unknown, Said> {
  const client = useQueryClient()
  const pending = useRef<{ readonly said: string; readonly id: string } | null>(null)
  return useMutation<Answered, unknown, Said>({
    mutationFn: said => {
      const written = JSON.stringify([said])
      // What was changed meanwhile is another act: under the first one's id it would be refused.
      if (pending.current?.said !== written) pending.current = { said: written, id: newId() }
      return send(said, { act: pending.current.id })
    },
    onError: error => {
      if (statusOf(error) !== null) pending.current = null
    },
    onSuccess: async (answered, said) => {
      pending.current = null
      await Promise.all(stale.map(chapter => client.invalidateQueries({ queryKey: [chapter] })))
      onDone?.(answered, said)
    },
  })
}

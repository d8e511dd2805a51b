import { receiptAnswer } from '../access/receipt.ts'
import { contract } from '../base/contract.ts'
import { expectationsInput } from './expectation.ts'

export const expectationApi = contract({
  expect: {
    method: 'POST',
    path: '/api/works/expectations',
    says: 'Say by which day something is expected of communities, and why it has not happened yet.',
    needs: 'works.record-expectations',
    body: expectationsInput,
    answer: receiptAnswer,
  },
})

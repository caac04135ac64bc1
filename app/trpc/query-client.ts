import { QueryClient } from '@tanstack/react-query'
import { codeOf } from '@/app/failure/failure'

// Answers that another try will not change: asked wrongly, not allowed, not there, withdrawn.
const finalCodes = ['BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'PRECONDITION_FAILED', 'CONFLICT']

/** Asks again twice where that can help, at once tells what is final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !finalCodes.includes(codeOf(error) ?? ''),
      },
    },
  })
}

import { QueryClient } from '@tanstack/react-query'
import { codeOf } from '@/app/failure/failure'

// Answers that another try will not change: asked wrongly, not allowed, not there, withdrawn.
const finalCodes = ['BAD_REQUEST', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND', 'PRECONDITION_FAILED', 'CONFLICT']

/**
 * Asks again twice where that can help, at once tells what is final. Asks whatever the browser says of the network: a
 * call that waits for it would leave a form busy for as long, and a server on this machine needs none.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && !finalCodes.includes(codeOf(error) ?? ''),
      },
      mutations: { networkMode: 'always' },
    },
  })
}

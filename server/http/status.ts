import type { ErrorCode } from '../../lib/errors.ts'

/** What an error of the domain is in HTTP, where it is answered without tRPC. */
export const httpStatus: Record<ErrorCode, number> = {
  invalid: 400,
  'not-found': 404,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  gone: 410,
  'too-many-requests': 429,
}

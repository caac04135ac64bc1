import { closeCodes } from '@/lib/sync/closecode'

/** Why a document is closed to this page for good. */
export type Refusal = 'signed-out' | 'forbidden' | 'unknown' | 'too-large' | 'malformed'

const refusals: Record<number, Refusal> = {
  [closeCodes.signIn]: 'signed-out',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.notFound]: 'unknown',
  [closeCodes.tooLarge]: 'too-large',
  [closeCodes.malformed]: 'malformed',
}

/** What a final close code means; one that is not known is treated as "there is nothing here for you". */
export function refusalOf(code: number): Refusal {
  return refusals[code] ?? 'unknown'
}

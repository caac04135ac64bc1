import { closeCodes, closeSentences } from '@/lib/sync/closecode'

/** Why a document is closed to this page for good. */
export type Refusal = 'signed-out' | 'forbidden' | 'unknown' | 'too-large' | 'malformed'

const refusals: Record<number, Refusal> = {
  [closeCodes.signIn]: 'signed-out',
  [closeCodes.forbidden]: 'forbidden',
  [closeCodes.notFound]: 'unknown',
  [closeCodes.tooLarge]: 'too-large',
  [closeCodes.frameTooLarge]: 'too-large',
  [closeCodes.malformed]: 'malformed',
}

/** What a final close code means; one that is not known is treated as "there is nothing here for you". */
export function refusalOf(code: number): Refusal {
  return refusals[code] ?? 'unknown'
}

/** What happened, for the person it happened to, and what to do. */
export const refusalWords: Record<Refusal, { title: string; sentence: string }> = {
  'signed-out': { title: 'You are signed out', sentence: closeSentences[closeCodes.signIn] },
  forbidden: { title: 'This is not open to your role', sentence: closeSentences[closeCodes.forbidden] },
  unknown: { title: 'This room is closed to you', sentence: closeSentences[closeCodes.notFound] },
  'too-large': { title: 'Too large', sentence: closeSentences[closeCodes.tooLarge] },
  malformed: { title: 'This page is out of step', sentence: closeSentences[closeCodes.malformed] },
}

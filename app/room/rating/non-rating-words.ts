import type { NonRating } from '@/lib/consensus/choice'

/** The honest ways not to rate as one says them of oneself, and their keys. */
export const nonRatingWords: Record<NonRating, { name: string; key: string }> = {
  abstain: { name: 'Abstain', key: 'A' },
  unknown: { name: 'I don’t know enough', key: 'K' },
}

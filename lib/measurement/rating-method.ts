/**
 * How the attributes of a process are rated (ISO/IEC 33020:2019, 5.4), in our own words:
 * - R1: outcomes (level 1) and achievements (above) are rated for every instance, then aggregated
 * - R2: each attribute is rated for every instance, then aggregated over the instances
 * - R3: each attribute is rated once, by judgement over all instances, and nothing is aggregated
 */
export const ratingMethods = ['R1', 'R2', 'R3'] as const
export type RatingMethod = (typeof ratingMethods)[number]

export type RatingMethodTerms = {
  name: string
  explanation: string
  /** What one item of the room is: a part of an attribute, or an attribute as a whole. */
  rates: 'parts' | 'attributes'
  /** Whether each instance is rated by itself, or all of them at once. */
  instances: 'each' | 'together'
}

export const ratingMethodTerms: Record<RatingMethod, RatingMethodTerms> = {
  R1: {
    name: 'R1: outcome by outcome',
    explanation:
      'Every outcome and every achievement is rated for each instance, and attributes are computed from them. The most thorough, and the most items.',
    rates: 'parts',
    instances: 'each',
  },
  R2: {
    name: 'R2: attribute by attribute',
    explanation: 'Every attribute is rated for each instance, and the instances are aggregated.',
    rates: 'attributes',
    instances: 'each',
  },
  R3: {
    name: 'R3: judged across instances',
    explanation: 'Every attribute is rated once, in view of all instances. Quick, and nothing is computed.',
    rates: 'attributes',
    instances: 'together',
  },
}

/**
 * What the team found beside ratings (ISO/IEC 33014, in our words): strengths to keep, weaknesses to work on, risks to
 * watch, and opportunities to do better than the target asks.
 */
export const findingKinds = ['strength', 'weakness', 'risk', 'opportunity'] as const
export type FindingKind = (typeof findingKinds)[number]

export const findingKindTerms: Record<FindingKind, { name: string; plural: string; explanation: string }> = {
  strength: { name: 'Strength', plural: 'Strengths', explanation: 'What works and should stay as it is.' },
  weakness: { name: 'Weakness', plural: 'Weaknesses', explanation: 'What keeps an attribute below its target.' },
  risk: { name: 'Risk', plural: 'Risks', explanation: 'What may go wrong if it is left as it is.' },
  opportunity: {
    name: 'Opportunity',
    plural: 'Opportunities',
    explanation: 'What could be done better, beyond what the target asks for.',
  },
}

/** An attribute of a process. */
export type Place = { processId: string; attributeId: string }

export type Finding = {
  id: string
  kind: FindingKind
  title: string
  description: string
  /** Attributes of processes it is about; none where it is about the unit as a whole. */
  concerns: Place[]
  /** Pieces of the register it rests on, by identifier. */
  evidence: string[]
}

/** Whether two places are the same. */
export const samePlace = (a: Place) => (b: Place) => a.processId === b.processId && a.attributeId === b.attributeId

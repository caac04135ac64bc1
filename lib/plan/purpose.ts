/** What an assessment is for (ISO/IEC 33014 and 33002:2015, 4.2.1): to find out, or to get better. */
export const purposeKinds = ['improvement', 'capability'] as const
export type PurposeKind = (typeof purposeKinds)[number]

export const purposeKindTerms: Record<PurposeKind, { name: string; explanation: string }> = {
  improvement: {
    name: 'Improvement',
    explanation: 'The unit wants to know where to improve first. Weaknesses matter more than levels.',
  },
  capability: {
    name: 'Capability determination',
    explanation: 'Somebody wants to know whether the processes are capable enough for something.',
  },
}

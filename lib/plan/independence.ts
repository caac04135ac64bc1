/**
 * How far those who assess are apart from those who are assessed (ISO/IEC 33002:2015, 4.2.1 and annex A): stated in the
 * plan for the assessing body, the lead assessor and each other assessor.
 */
export const independences = ['A', 'B', 'C', 'D'] as const
export type Independence = (typeof independences)[number]

export const independenceTerms: Record<Independence, { name: string; explanation: string }> = {
  A: { name: 'A: independent', explanation: 'From outside the organisation, without a stake in the result.' },
  B: { name: 'B: same organisation', explanation: 'From the organisation, independent of the unit that is assessed.' },
  C: { name: 'C: separated duties', explanation: 'From the unit, but not among those who do or answer for the work.' },
  D: { name: 'D: self-assessment', explanation: 'From among those who do or answer for the work.' },
}

export function isIndependence(value: string): value is Independence {
  return independences.some((known) => known === value)
}

import type { EvidenceFamily } from '../evidence/evidence.ts'
import type { RatingMethod } from '../measurement/rating-method.ts'
import type { Independence } from './independence.ts'

/**
 * The class of an assessment says how much its result has to bear (ISO/IEC 33002:2015, 4.6, from general knowledge of
 * the standard): 1 for comparisons between organisations, 2 for an indicative comparison, 3 to prepare or to follow up.
 */
export const assessmentClasses = [1, 2, 3] as const
export type AssessmentClass = (typeof assessmentClasses)[number]

/** What a class asks for, as data, so that it can be corrected where the standard or a scheme asks for other numbers. */
export type ClassDemands = {
  name: string
  explanation: string
  /** Least number of instances of each process; fewer will do where they are all there are. */
  instances: number
  /** Least number of people who rate, the lead among them. */
  raters: number
  /** Kinds of evidence that each rating has to rest on. */
  evidence: readonly EvidenceFamily[]
  /** Whether nothing may be recorded without evidence. */
  evidenceRequired: boolean
  /** Rating methods that bear this class. */
  methods: readonly RatingMethod[]
  /** Categories of independence that bear this class: of the assessing body, the lead assessor and each assessor. */
  independence: readonly Independence[]
  /** Whether the sponsor may not be one of those who rate. */
  sponsorApart: boolean
}

export const classDemands: Record<AssessmentClass, ClassDemands> = {
  1: {
    name: 'Class 1',
    explanation: 'Bears comparisons between organisations. The most thorough, and the most work.',
    instances: 4,
    raters: 2,
    evidence: ['documentary', 'testimonial'],
    evidenceRequired: true,
    methods: ['R1', 'R2'],
    independence: ['A', 'B'],
    sponsorApart: true,
  },
  2: {
    name: 'Class 2',
    explanation: 'Bears an indicative comparison, and shows where an organisation stands.',
    instances: 2,
    raters: 2,
    evidence: [],
    evidenceRequired: true,
    methods: ['R1', 'R2', 'R3'],
    independence: ['A', 'B', 'C'],
    sponsorApart: true,
  },
  3: {
    name: 'Class 3',
    explanation: 'To prepare, to monitor or to start improving. Light, and for the unit’s own use.',
    instances: 1,
    raters: 1,
    evidence: [],
    evidenceRequired: false,
    methods: ['R1', 'R2', 'R3'],
    independence: ['A', 'B', 'C', 'D'],
    sponsorApart: false,
  },
}

/**
 * A piece of objective evidence (ISO/IEC 33001:2015, 3.2.9): what it is, where it comes from, how much it carries.
 * Ratings rest on evidence, and each can be traced to the pieces it rests on (ISO/IEC 33002:2015, 4.2.6).
 */
export const evidenceKinds = ['document', 'interview', 'observation', 'tool-output'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Whether it can be looked at again, was told by somebody, or was seen as it happened. */
export type EvidenceFamily = 'documentary' | 'testimonial' | 'observed'

export const evidenceKindTerms: Record<
  EvidenceKind,
  { name: string; plural: string; family: EvidenceFamily; explanation: string; source: string }
> = {
  document: {
    name: 'Document',
    plural: 'documents',
    family: 'documentary',
    explanation: 'A plan, a record, a procedure: something written that can be looked at again.',
    source: 'Who keeps it',
  },
  interview: {
    name: 'Interview',
    plural: 'interviews',
    family: 'testimonial',
    explanation: 'What somebody who does the work says about it.',
    source: 'Who said it, and in which function',
  },
  observation: {
    name: 'Observation',
    plural: 'observations',
    family: 'observed',
    explanation: 'What the team saw happen with its own eyes.',
    source: 'Who saw it, and where',
  },
  'tool-output': {
    name: 'Tool output',
    plural: 'tool outputs',
    family: 'documentary',
    explanation: 'An export, a report or a screen of the tool the work is done with.',
    source: 'Which tool',
  },
}

/** How much a piece carries by itself, in the judgement of whoever adds it. */
export const evidenceStrengths = ['weak', 'fair', 'strong'] as const
export type EvidenceStrength = (typeof evidenceStrengths)[number]

export const evidenceStrengthTerms: Record<EvidenceStrength, { name: string; explanation: string }> = {
  weak: { name: 'Weak', explanation: 'Second-hand, old, or about a single case.' },
  fair: { name: 'Fair', explanation: 'Direct, and about more than one case.' },
  strong: { name: 'Strong', explanation: 'Direct, recent, and about the work as a whole.' },
}

/** What it bears on: an attribute of an instance as a whole, or one outcome or achievement of it. */
export type EvidenceLink = { instanceId: string; attributeId: string; part: string }

export type Evidence = {
  id: string
  kind: EvidenceKind
  title: string
  /** Who said it, who keeps it, or what produced it. */
  source: string
  /** Where it is found: a link, a shelf mark. */
  reference: string
  /** The day it was obtained, as YYYY-MM-DD. */
  date: string
  strength: EvidenceStrength
  note: string
  links: EvidenceLink[]
}

/** A piece as it stood when a result was recorded on it. */
export type RecordedEvidence = Pick<Evidence, 'id' | 'kind' | 'title' | 'source' | 'reference' | 'date' | 'strength'>

export function isEvidenceStrength(value: string): value is EvidenceStrength {
  return evidenceStrengths.some((strength) => strength === value)
}

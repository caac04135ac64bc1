import type { EvidenceKind, EvidenceStrength } from '../../lib/evidence/evidence.ts'
import type { ActionEffort, ActionPriority } from '../../lib/improvement/action.ts'
import type { FindingKind } from '../../lib/improvement/finding.ts'
import type { Confidence } from '../../lib/workshop/ballot.ts'
import type { PersonKey } from './people.ts'

/**
 * What happened in the demo workshop so far, as data. Texts may hold `{12 days ago}`: it becomes the date that many days
 * before the demo was built, so that the story is always of the last weeks.
 */
export type ProcessStory = {
  processId: string
  targetLevel: number
  strengths?: Text[]
  weaknesses?: Text[]
  /** In the order in which they are rated. */
  items: ItemStory[]
}

/** A paragraph, or a list of bullet points. */
export type Text = string | readonly string[]

export type ItemStory = {
  attributeId: string
  notes?: Text[]
  /** Rounds that were revealed, with what came of them. */
  rounds?: RoundStory[]
  /** The room is rating it now. */
  open?: boolean
  /** Ballots that lie ready for the next round, or for the open one. */
  ahead?: Votes
}

export type RoundStory = { votes: Votes; recorded?: RecordStory }

export type RecordStory = {
  rating: string
  rationale: string
  /** Why the result was reopened later; the next round follows it. */
  reopened?: string
  /** What was added to the notes after the reopening. */
  notesAfter?: Text[]
}

export type Votes = Partial<Record<PersonKey, Vote>>

/** Choice, confidence and remark. */
export type Vote = readonly [choice: string, confidence?: Confidence, remark?: string]

/** A piece of the evidence register, and what it bears on: attributes by process. */
export type EvidenceStory = {
  kind: EvidenceKind
  title: string
  source: string
  reference?: string
  daysAgo: number
  strength: EvidenceStrength
  note?: string
  bearsOn: PlacesStory
}

/** Attributes by process. */
type PlacesStory = readonly (readonly [processId: string, ...attributeIds: string[]])[]

/** A finding, with the titles of the pieces it rests on. */
export type FindingStory = {
  key: string
  kind: FindingKind
  title: string
  description: string
  about: PlacesStory
  restsOn: readonly string[]
}

/** An improvement action, with the keys of the findings it answers. */
export type ActionStory = {
  title: string
  description: string
  closes: PlacesStory
  answers: readonly string[]
  owner: string
  dueInDays: number
  priority: ActionPriority
  effort: ActionEffort
}

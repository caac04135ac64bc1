import { DomainError } from '../errors.ts'

type RowLimit = {
  /** How many there may be in an assessment or organisation: far more than the largest that is known. */
  most: number
  /** How many in the demo, which anybody may enter. */
  inDemo: number
  of: 'assessment' | 'organisation' | 'item' | 'version of a report'
  /** What they are called, in the plural. */
  called: string
  /** What to do where there is room for no more. */
  wayOut: string
}

const inAssessment = (called: string, most: number, inDemo: number, wayOut: string): RowLimit => ({
  of: 'assessment',
  called,
  most,
  inDemo,
  wayOut,
})

/** How many of everything that people add one after the other: the one table of these limits. */
export const rowLimits = {
  assessments: {
    of: 'organisation',
    called: 'assessments',
    most: 2000,
    inDemo: 20,
    wayOut: 'Take out and delete those that are concluded.',
  },
  models: {
    of: 'organisation',
    called: 'versions of process models',
    most: 500,
    inDemo: 20,
    wayOut: 'Delete drafts that nobody needs.',
  },
  items: inAssessment('items to rate', 20_000, 1000, 'Choose fewer processes or instances, or plan two assessments.'),
  members: inAssessment('members', 500, 60, 'Plan a second assessment for the others.'),
  waiting: inAssessment('people who wait to be let in', 200, 20, 'Let the lead decide on those who wait.'),
  invitations: inAssessment('open invitations', 200, 20, 'Withdraw those that nobody needs.'),
  evidence: inAssessment('pieces of evidence', 5000, 200, 'Remove those that bear on nothing.'),
  comments: inAssessment('comments', 10_000, 300, 'Delete threads that are settled.'),
  findings: inAssessment('findings', 2000, 100, 'Delete those that say the same.'),
  actions: inAssessment('improvement actions', 2000, 100, 'Delete those that say the same.'),
  images: inAssessment('images', 500, 20, 'Add further ones as evidence, by a link to where they are kept.'),
  reports: inAssessment('versions of the report', 200, 20, 'Bring the results into a new assessment.'),
  shareLinks: inAssessment('open links to its reports', 200, 20, 'Withdraw those that nobody needs.'),
  remarks: {
    of: 'version of a report',
    called: 'remarks',
    most: 1000,
    inDemo: 50,
    wayOut: 'Put a new version up for review.',
  },
  rounds: { of: 'item', called: 'rounds', most: 50, inDemo: 10, wayOut: 'Record what was agreed, or park the item.' },
} as const satisfies Record<string, RowLimit>

export type RowKind = keyof typeof rowLimits

/** Throws `conflict` where there are as many as may be. */
export function refuseFull(kind: RowKind, count: number, { demo }: { demo: boolean }): void {
  const { most, inDemo, of, called, wayOut }: RowLimit = rowLimits[kind]
  const number = (demo ? inDemo : most).toLocaleString('en')
  if (count < (demo ? inDemo : most)) return
  const where = of === 'assessment' || of === 'item' || of === 'organisation' ? `An ${of}` : `A ${of}`
  throw new DomainError(
    'conflict',
    demo
      ? `In the demo, ${where.toLowerCase()} has at most ${number} ${called}. Reset the demo, or use an installation of your own.`
      : `${where} has at most ${number} ${called}, and this one has as many. ${wayOut}`,
  )
}

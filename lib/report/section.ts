/** The parts of a report that a copy of it may show, in the order of the document. */
export const reportSections = [
  'summary',
  'people',
  'plan',
  'method',
  'profiles',
  'ratings',
  'ballots',
  'evidence',
  'gaps',
  'agreement',
  'readiness',
  'findings',
  'deviations',
  'limits',
] as const
export type ReportSection = (typeof reportSections)[number]

/** Whether people appear by name, or by role and number. */
export const namings = ['names', 'roles'] as const
export type Naming = (typeof namings)[number]

type SectionTerms = {
  name: string
  explanation: string
  /** Every copy shows it: without it a reader would take more from the report than it says. */
  always: boolean
  /** What it can't be shown without. */
  needs?: ReportSection
}

export const reportSectionTerms: Record<ReportSection, SectionTerms> = {
  summary: { name: 'Summary', explanation: 'Levels beside targets, and what they mean.', always: false },
  people: { name: 'People', explanation: 'Independence and competence of each member of the team.', always: false },
  plan: {
    name: 'Plan',
    explanation: 'Class, independence, inputs, instances and the sponsor’s approval.',
    always: false,
  },
  method: { name: 'Method', explanation: 'How ballots became ratings and ratings levels.', always: false },
  profiles: {
    name: 'Process profiles',
    explanation: 'The rating of each attribute, strengths and weaknesses.',
    always: false,
  },
  ratings: {
    name: 'Ratings',
    explanation: 'Each rating with its reasons and how often it was voted on.',
    always: false,
  },
  ballots: {
    name: 'Ballots by person',
    explanation: 'Who voted what in each round, with remarks, and who dissents.',
    always: false,
    needs: 'ratings',
  },
  evidence: { name: 'Evidence', explanation: 'The register, and the notes each rating rests on.', always: false },
  gaps: { name: 'Gaps and risks', explanation: 'Where targets are missed, and what that risks.', always: false },
  agreement: { name: 'Agreement', explanation: 'How alike the raters read the evidence.', always: false },
  readiness: { name: 'Requirements', explanation: 'What the ratings let one expect of each clause.', always: false },
  findings: { name: 'Findings and actions', explanation: 'What was found, and what is to be done.', always: false },
  deviations: { name: 'Not assessed', explanation: 'What in scope has no result, and why.', always: true },
  limits: { name: 'Limits of use', explanation: 'What may not be concluded.', always: true },
}

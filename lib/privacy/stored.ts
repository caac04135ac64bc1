type Stored = {
  /** The columns that say whom it is about, or who did it. */
  columns: readonly string[]
  /** What is stored, in a sentence to the person. */
  says: string
  /** What becomes of it when the person is erased. */
  erased: string
  /** What it is called in the file of a person's data; null where the file leaves it out, by what `says` says. */
  inFile: string | null
}

const byMember = 'It stays with the assessment, under the pseudonym.'

/**
 * What is stored about whom: every table of the database that names a person or points to one. The page for a person,
 * the file of their data and docs/privacy.md come from it; a test fails where the database has a column it leaves out.
 */
export const storedAboutPeople: Readonly<Record<string, Stored>> = {
  User: {
    columns: ['name', 'email'],
    says: 'Your name, your e-mail address where you have an account, your role, and a hash of your password.',
    erased: 'The name becomes a pseudonym such as “Former member 3”; address and password are removed.',
    inFile: 'account',
  },
  Session: {
    columns: ['userId', 'address', 'agent'],
    says: 'Where you are signed in: when, from which network address and with which browser.',
    erased: 'Removed.',
    inFile: 'sessions',
  },
  Member: {
    columns: ['userId', 'competence'],
    says: 'The assessments you take part in, your role there, and what their lead noted of your competence.',
    erased: 'It stays under the pseudonym; what was noted of the competence is removed.',
    inFile: 'memberships',
  },
  JoinRequest: {
    columns: ['userId'],
    says: 'That you asked to be let into an assessment.',
    erased: 'Removed.',
    inFile: 'requests',
  },
  Ballot: {
    columns: ['memberId'],
    says: 'Your ballots and remarks of rounds that were revealed. One that was not is yours alone, and in no file.',
    erased: byMember,
    inFile: 'ballots',
  },
  Comment: {
    columns: ['memberId'],
    says: 'Your comments on notes.',
    erased: byMember,
    inFile: 'comments',
  },
  CommentThread: { columns: ['resolvedById'], says: 'The talks you settled.', erased: byMember, inFile: 'settled' },
  DocumentAuthor: {
    columns: ['memberId'],
    says: 'Which worksheets you wrote in. The text is the team’s own and stays whole.',
    erased: byMember,
    inFile: 'notes',
  },
  Evidence: {
    columns: ['addedById', 'source'],
    says: 'The evidence you added, and evidence that gives your name as its source.',
    erased: 'It stays; an administrator’s erasure also puts the pseudonym where the source is exactly the name.',
    inFile: 'evidence',
  },
  Finding: { columns: ['addedById'], says: 'The findings you added.', erased: byMember, inFile: 'findings' },
  ImprovementAction: {
    columns: ['addedById', 'stateById', 'owner'],
    says: 'The improvement actions you added or own.',
    erased: 'They stay; an administrator’s erasure also puts the pseudonym where the owner is exactly the name.',
    inFile: 'actions',
  },
  EarlierResult: {
    columns: ['addedById'],
    says: 'The earlier results you added to compare with.',
    erased: byMember,
    inFile: 'comparisons',
  },
  CapabilityResult: {
    columns: ['recordedById'],
    says: 'The ratings you recorded as lead.',
    erased: byMember,
    inFile: 'recorded',
  },
  PlanApproval: {
    columns: ['recordedById', 'approvedBy'],
    says: 'The plans you approved, or whose approval you noted.',
    erased: 'They stay as they were approved: who approved is what they prove.',
    inFile: 'approvals',
  },
  Assessment: {
    columns: ['sponsor'],
    says: 'That an assessment names you as its sponsor.',
    erased: 'An administrator’s erasure also puts the pseudonym where the sponsor is exactly the name.',
    inFile: 'sponsored',
  },
  Report: {
    columns: ['publishedById'],
    says: 'The reports you put up or issued. Issued reports are frozen and name their team.',
    erased: 'Issued reports are frozen and keep the name. Their lead can withdraw one, or share a copy without names.',
    inFile: 'reports',
  },
  ReportRemark: { columns: ['memberId'], says: 'Your remarks on reports.', erased: byMember, inFile: 'remarks' },
  ReportSignature: {
    columns: ['memberId', 'name'],
    says: 'Your signatures under issued reports.',
    erased: 'They stay, as the report they belong to does.',
    inFile: 'signatures',
  },
  Image: {
    columns: ['addedById'],
    says: 'The pictures you put into notes: which, not their bytes.',
    erased: byMember,
    inFile: 'pictures',
  },
  ProcessModel: {
    columns: ['changedBy'],
    says: 'That you changed a process model last.',
    erased: 'The name becomes the pseudonym.',
    inFile: 'models',
  },
  AuditEvent: {
    columns: ['actorId'],
    says: 'What you did: an event each, with when.',
    erased: 'Events stay, so that the record is whole; they point to the person, who is then a pseudonym.',
    inFile: 'events',
  },
  PasscodeTry: {
    columns: ['source'],
    says: 'Wrong passcodes at a shared report, by where they came from, for as long as they slow down the next.',
    erased: 'It is about nobody who is known; it goes with the link.',
    inFile: null,
  },
}

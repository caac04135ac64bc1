import type { ReportState } from './life.ts'
import type { AssessmentReport } from './report.ts'

/** Somebody who stands for an issued version. */
export type IssueSignature = {
  role: 'lead' | 'sponsor'
  name: string
  at: string
  /** Where a signature given elsewhere is found; empty for one given with the signer's own account. */
  reference: string
  /** Whose account it was given or recorded with. */
  account: string
}

/** How a version of the report stood when a file or page was made of it. */
export type Issued = {
  version: number
  sha256: string
  state: ReportState
  /** When it was issued; while it was not, when it was put up for review. */
  publishedAt: string
  /** What ended it, if anything did: by which version, or null where it was withdrawn. */
  ended: { at: string; by: number | null } | null
  signatures: IssueSignature[]
}

/** Null while the report is a draft. */
export type Issue = Issued | null

/**
 * How the version stands, for a copy of it with this SHA-256. A copy without names tells its own hash, since by that of
 * the whole anybody finds who signed it.
 */
export function issueOfCopy(issue: Issue, { extract }: Pick<AssessmentReport, 'extract'>, sha256: string): Issue {
  return issue && extract?.naming === 'roles' ? { ...issue, sha256, signatures: [] } : issue
}

/** What the hash of an issue is the hash of. */
export function hashedInWords({ extract }: Pick<AssessmentReport, 'extract'>): string {
  if (!extract) return 'SHA-256 of the content'
  return extract.naming === 'roles' ? 'SHA-256 of the content of this copy' : 'SHA-256 of the whole report'
}

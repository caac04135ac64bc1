import type { ReportState } from './life.ts'

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

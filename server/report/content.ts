import type { Issued } from '../../lib/report/issue.ts'
import { parseReport } from '../../lib/report/parse.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Report } from '../db/generated/client.ts'
import { stateOfReport } from './life.ts'

export type IssuedReport = Omit<Issued, 'signatures'> & { content: AssessmentReport }

/** A report as it was frozen; one of an earlier shape is shown in the shape of today. */
export function issuedReport(stored: Report): IssuedReport {
  const { version, sha256, publishedAt, endedAt, content } = stored
  return {
    version,
    sha256,
    state: stateOfReport(stored),
    publishedAt: publishedAt.toISOString(),
    ended: endedAt && { at: endedAt.toISOString(), by: null },
    content: parseReport(JSON.parse(content)),
  }
}

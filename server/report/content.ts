import { buildReport } from '../../lib/report/build.ts'
import type { Issued } from '../../lib/report/issue.ts'
import { parseReport } from '../../lib/report/parse.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Report } from '../db/generated/client.ts'
import type { Services } from '../services.ts'
import { stateOfReport } from './life.ts'
import { sourceOf } from './source.ts'

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

/** The report as the results stand now. */
export async function currentReport(
  services: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
): Promise<AssessmentReport> {
  return buildReport(await sourceOf(services, assessmentId))
}

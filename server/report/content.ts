import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Report } from '../db/generated/client.ts'
import type { Services } from '../services.ts'

export type PublishedReport = { version: number; sha256: string; publishedAt: string; content: AssessmentReport }

/** A report as it was frozen. Its content was written by `publish` and nothing edits it, so it is taken at its word. */
export function publishedReport({ version, sha256, publishedAt, content }: Report): PublishedReport {
  return { version, sha256, publishedAt: publishedAt.toISOString(), content: JSON.parse(content) }
}

/** The report as the results stand now. */
export async function currentReport(
  _services: Pick<Services, 'db' | 'sync'>,
  _assessmentId: string,
): Promise<AssessmentReport> {
  throw new Error('not built yet')
}

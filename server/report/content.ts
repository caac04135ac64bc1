import { buildReport } from '../../lib/report/build.ts'
import { parseReport } from '../../lib/report/parse.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { Report } from '../db/generated/client.ts'
import type { Services } from '../services.ts'
import { sourceOf } from './source.ts'

export type PublishedReport = { version: number; sha256: string; publishedAt: string; content: AssessmentReport }

/** A report as it was frozen; one of an earlier shape is shown in the shape of today. */
export function publishedReport({ version, sha256, publishedAt, content }: Report): PublishedReport {
  return { version, sha256, publishedAt: publishedAt.toISOString(), content: parseReport(JSON.parse(content)) }
}

/** The report as the results stand now. */
export async function currentReport(
  services: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
): Promise<AssessmentReport> {
  return buildReport(await sourceOf(services, assessmentId))
}

import type { ReportState } from '../../lib/report/life.ts'
import { parseReport } from '../../lib/report/parse.ts'
import type { Queries } from '../db/client.ts'
import { stateOfReport } from './life.ts'
import { type SignatureView, signatureView } from './version.ts'

export type PublicationFound = {
  /**
   * What the file is: the frozen content itself or a file made from it; a copy that leaves something out; or a file of
   * other bytes that carries the frozen content, such as a PDF whose pages may have been changed.
   */
  file: 'whole' | 'copy' | 'content'
  organisation: string
  /** Where it was issued, for one that came with an imported assessment; empty for one that was issued here. */
  elsewhere: string
  title: string
  version: number
  state: ReportState
  publishedAt: string
  /** None for a copy without names. */
  signatures: SignatureView[]
  ended: { at: string; by: number | null; reason: string } | null
  /** Of the same assessment: a later one has taken its place. */
  newestVersion: number
}

type Asked = { sha256: string; contentSha256: string | undefined }

/** The version that a file was made of, by the SHA-256 of its bytes, or of the content it carries. */
export async function publicationOf(db: Queries, { sha256, contentSha256 }: Asked): Promise<PublicationFound | null> {
  const seen = { state: { not: 'review' } }
  const made = await db.reportFile.findFirst({
    where: { sha256, report: seen },
    // What was issued here before what was brought in.
    orderBy: [{ report: { issuedElsewhere: 'asc' } }, { report: { version: 'desc' } }],
  })
  const match =
    (await db.report.findFirst({
      where: made ? { id: made.reportId } : { ...seen, sha256 },
      orderBy: [{ issuedElsewhere: 'asc' }, { version: 'desc' }],
      select: { id: true },
    })) ?? undefined
  const id = match?.id ?? (await carried(db, contentSha256))
  if (id === undefined) return null
  const found = await db.report.findUniqueOrThrow({
    where: { id },
    include: { assessment: { include: { organisation: true } }, signatures: { orderBy: { at: 'asc' } } },
  })
  const { assessmentId } = found
  const newest = await db.report.findFirst({ where: { assessmentId, ...seen }, orderBy: { version: 'desc' } })
  const successor = found.supersededById ? await db.report.findUnique({ where: { id: found.supersededById } }) : null
  return {
    file: match === undefined ? 'content' : made?.extract ? 'copy' : 'whole',
    organisation: found.assessment.organisation.name,
    elsewhere: found.issuedElsewhere,
    title: parseReport(JSON.parse(found.content)).assessment.title,
    version: found.version,
    state: stateOfReport(found),
    publishedAt: found.publishedAt.toISOString(),
    signatures: made && !made.named ? [] : found.signatures.map(signatureView),
    ended: found.endedAt && {
      at: found.endedAt.toISOString(),
      by: successor?.version ?? null,
      reason: successor?.reason ?? found.withdrawReason,
    },
    newestVersion: newest?.version ?? found.version,
  }
}

async function carried(db: Queries, sha256: string | undefined): Promise<string | undefined> {
  if (sha256 === undefined) return undefined
  const found = await db.report.findFirst({
    where: { sha256, state: { not: 'review' } },
    orderBy: [{ issuedElsewhere: 'asc' }, { version: 'desc' }],
    select: { id: true },
  })
  return found?.id
}

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { canonicalJson } from '../../lib/canonical.ts'
import { DomainError } from '../../lib/errors.ts'
import { choiceOfQuery, storedChoice } from '../../lib/report/choice.ts'
import { isRenderedFormat, mediaTypes, type ReportFormat, reportFormatOf } from '../../lib/report/format.ts'
import { issueOfCopy } from '../../lib/report/issue.ts'
import type { ReportLook } from '../../lib/report/look.ts'
import { chosenReport, isWhole } from '../../lib/report/naming.ts'
import { parseReport } from '../../lib/report/parse.ts'
import { type PdfStandard, pdfStandardOf, pdfStandards } from '../../lib/report/pdf-standard.ts'
import type { Rendering } from '../../lib/report/rendering.ts'
import type { AssessmentReport } from '../../lib/report/report.ts'
import type { ReportChoice } from '../../lib/report/sections.ts'
import { addressOf } from '../auth/address.ts'
import { readCookies, readSession, signedInUserId } from '../auth/session.ts'
import type { Queries } from '../db/client.ts'
import type { Report as StoredReport } from '../db/generated/client.ts'
import { savedAs } from '../http/headers.ts'
import { httpStatus } from '../http/status.ts'
import type { Services } from '../services.ts'
import { membershipOf } from '../team/membership.ts'
import { issueOf } from './issue.ts'
import { openShareLink } from './link.ts'
import { lookOf } from './look.ts'

const ofMember = /^([A-Za-z0-9_-]{1,64})\/([A-Za-z0-9_-]{1,64})\.([a-z]+)$/
const ofLink = /^shared\/([A-Za-z0-9._-]{1,200})\.([a-z]+)$/

/** What is downloaded: the frozen text of a published version or a copy of it, or a report that is not published. */
type Download = Rendering & {
  name: string
  /** Whose turn it takes. */
  person: string
  /** The version that a file is kept in mind of; null for a draft. */
  reportId: string | null
}

/**
 * Reports as files. GET /api/reports/<assessment>/<report or "draft">.<format> for members, and
 * GET /api/reports/shared/<token>.<format> for whoever has a link. The JSON of a published version is byte for byte
 * what was frozen, so that its SHA-256 is the one on the report. The query chooses what a copy shows; of what a link
 * leaves out nothing can be chosen back. `standard=a-3a` makes the PDF one for archives. GET /api/reports/queue tells how
 * many files are made before the next one of whoever asks.
 */
export function reportDownloads(services: Services) {
  const { config, db, renderer } = services

  async function forMember(request: IncomingMessage, assessmentId: string, which: string): Promise<Download> {
    const userId = await signedInUserId(request, services)
    await membershipOf(db, assessmentId, userId)
    const { organisation } = await db.assessment.findUniqueOrThrow({
      where: { id: assessmentId },
      include: { organisation: true },
    })
    const look = lookOf(organisation)
    if (which === 'draft') {
      const report = await services.drafts.current(assessmentId)
      const content = canonicalJson(report)
      return { report, content, issue: null, look, name: 'report-draft', person: userId, reportId: null }
    }
    const stored = await db.report.findFirst({ where: { id: which, assessmentId } })
    if (!stored) throw new DomainError('not-found', 'There is no such report in this assessment.')
    return { ...(await published(db, stored, look)), person: userId }
  }

  async function answer(request: IncomingMessage, path: string): Promise<Download & { ending: string }> {
    const [, token, linkEnding] = ofLink.exec(path) ?? []
    if (token && linkEnding) {
      const { report, choice } = await openShareLink(db, config.secret, token, readCookies(request))
      const look = lookOf(report.assessment.organisation)
      const whole = { ...(await published(db, report, look)), person: addressOf(request, config.trustedProxies) }
      return { ...copied(whole, storedChoice(choice)), ending: linkEnding }
    }
    const [, assessmentId, which, ending] = ofMember.exec(path) ?? []
    if (!assessmentId || !which || !ending) throw new DomainError('not-found', 'There is nothing at this address.')
    return { ...(await forMember(request, assessmentId, which)), ending }
  }

  /** How many files are made before the next one of whoever asks. */
  async function tellQueue(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = await readSession(request, services)
    const ahead = renderer.ahead(session?.userId ?? addressOf(request, config.trustedProxies))
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ ahead }))
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    try {
      if (request.method !== 'GET') throw new DomainError('not-found', 'There is nothing at this address.')
      if (path === 'queue') return await tellQueue(request, response)
      const { ending, ...whole } = await answer(request, path)
      const { name, person, reportId, ...rendering } = copied(whole, choiceOfQuery(queryOf(request)))
      const format = reportFormatOf(ending)
      if (!format) throw new DomainError('not-found', `There is no ${ending} of a report.`)
      const bytes = isRenderedFormat(format)
        ? await renderer.render(
            format,
            { ...rendering, standard: standardOf(queryOf(request)) },
            { person, signal: untilClosed(response) },
          )
        : new TextEncoder().encode(rendering.content)
      if (reportId !== null) await keepInMind(db, reportId, format, rendering.report, bytes)
      response
        .writeHead(200, {
          'Content-Type': mediaTypes[format],
          'Content-Length': bytes.length,
          ...savedAs(name, format),
        })
        .end(bytes)
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      response
        .writeHead(httpStatus[error.code], { 'Content-Type': 'text/plain; charset=utf-8' })
        .end(`${error.message}\n`)
    }
  }
}

/** Aborted once whoever asked is gone. */
function untilClosed(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  if (response.destroyed) gone.abort()
  response.once('close', () => gone.abort())
  return gone.signal
}

function standardOf(query: URLSearchParams): PdfStandard {
  const standard = pdfStandardOf(query.get('standard'))
  if (standard) return standard
  throw new DomainError('invalid', `A PDF is made after one of these standards: ${pdfStandards.join(', ')}.`)
}

function queryOf({ url = '' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://localhost').searchParams
}

/** A copy that shows what is chosen; the whole stays byte for byte what it was. */
function copied(download: Download, choice: ReportChoice): Download {
  if (isWhole(choice)) return download
  const report = chosenReport(download.report, choice)
  const content = canonicalJson(report)
  return {
    ...download,
    report,
    content,
    issue: issueOfCopy(download.issue, report, createHash('sha256').update(content).digest('hex')),
    name: download.name.replace(/(-extract)?$/, '-extract'),
  }
}

async function published(db: Queries, stored: StoredReport, look: ReportLook): Promise<Omit<Download, 'person'>> {
  const { id, state, content, version } = stored
  return {
    report: parseReport(JSON.parse(content)),
    content,
    issue: await issueOf(db, stored),
    look,
    name: `report-version-${version}`,
    reportId: state === 'review' ? null : id,
  }
}

/** Remembers a file that is given away by its SHA-256, so that whoever gets it can check it. */
async function keepInMind(
  db: Queries,
  reportId: string,
  format: ReportFormat,
  { extract }: AssessmentReport,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await db.reportFile.upsert({
    where: { reportId_sha256: { reportId, sha256 } },
    update: {},
    create: { reportId, sha256, format, extract: extract !== null, named: extract?.naming !== 'roles' },
  })
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '../../../lib/report/build.ts'
import { parseReport } from '../../../lib/report/parse.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import { readXlsx } from '../../../server/xlsx/read.ts'
import { goldenSource } from '../../golden/source.ts'
import { writeGolden } from '../../golden/write.ts'
import { type Person, startServer } from '../server.ts'

const server = await startServer()
afterAll(server.close)

const source = goldenSource(1)
const assessmentId = source.assessment.id
let lead: Person

beforeAll(async () => {
  lead = await server.firstAccount()
  const { id: leadUserId, organisationId } = await server.services.db.user.findFirstOrThrow()
  await writeGolden(server.services, source, { organisationId, leadUserId })
})

/** Hashes are of the worksheets as they are stored; all else is the same. */
function withoutHashes(report: AssessmentReport): AssessmentReport {
  return JSON.parse(JSON.stringify(report, (key, value) => (key === 'worksheetSha256' ? '' : value)))
}

test('what the server gathers of a large assessment is the report that its parts make', async () => {
  const report = await lead.api.report.preview.query({ assessmentId })
  expect(withoutHashes(report)).toEqual(withoutHashes(buildReport(source)))
})

test('figures of the report are those of the results, the gaps, the agreement and the readiness pages', async () => {
  const report = await lead.api.report.preview.query({ assessmentId })
  const { processes } = await lead.api.result.profile.query({ assessmentId })
  for (const [index, { processId, level, attributes, gap }] of processes.entries()) {
    const reported = report.processes[index]
    expect(reported).toMatchObject({ processId, level })
    expect(reported?.attributes?.map(({ rating }) => rating)).toEqual(attributes.map(({ rating }) => rating))
    expect(report.gaps?.find((one) => one.processId === processId)?.risk ?? null).toBe(gap.risk)
  }
  expect(report.agreement).toEqual(await lead.api.consensus.agreement.query({ assessmentId }))
  const { clauses } = await lead.api.model.readiness.query({ assessmentId })
  expect(report.readiness?.clauses).toEqual(clauses)
})

test('published, it can be taken along whole', async () => {
  const { id } = await lead.api.report.issueNow.mutate({ assessmentId })
  const file = (ending: string) =>
    fetch(`${server.url}/api/reports/${assessmentId}/${id}.${ending}`, { headers: { cookie: lead.cookie } })
  const report = parseReport(await (await file('json')).json())
  expect(report.processes).toHaveLength(33)
  const sheets = readXlsx(new Uint8Array(await (await file('xlsx')).arrayBuffer()))
  const ballots = sheets.find(({ name }) => name === 'Ballots')
  const cast = report.processes.flatMap(({ instances }) =>
    instances.flatMap(({ items }) =>
      (items ?? []).flatMap(({ rounds }) => rounds.flatMap((round) => round.ballots ?? [])),
    ),
  )
  expect(ballots?.rows).toHaveLength(cast.length + 1)
})

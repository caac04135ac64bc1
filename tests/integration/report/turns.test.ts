import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { canonicalJson } from '../../../lib/canonical.ts'
import { plainLook } from '../../../lib/report/look.ts'
import { goldenReport } from '../../golden/report.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer()
const { renderer } = server.services
afterAll(server.close)

let lead: Person
let room: Workshop
let observer: Person
beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  observer = await room.join('observer', 'An observer')
})

/** Something long that is being made, until it is left. */
function longFile(): { leave(): Promise<unknown> } {
  const report = goldenReport(1)
  const leaving = new AbortController()
  const rendering = { report, content: canonicalJson(report), issue: null, look: plainLook }
  const made = renderer.render('pdf', rendering, { person: 'somebody else', signal: leaving.signal })
  const left = made.catch(() => undefined)
  return {
    leave() {
      leaving.abort()
      return left
    },
  }
}
const waiting = (count: number) => vi.waitFor(() => expect(renderer.waiting()).toBe(count), { timeout: 20_000 })

const file = ({ cookie }: Person, format: string, signal: AbortSignal | null = null) =>
  fetch(`${server.url}/api/reports/${room.assessmentId}/draft.${format}`, { headers: { cookie }, signal })
const ahead = async ({ cookie }: Person) => {
  const answer = await fetch(`${server.url}/api/reports/queue`, { headers: { cookie } })
  return z.object({ ahead: z.number() }).parse(await answer.json()).ahead
}
const waitingInMetrics = async () =>
  /^assay_report_files_waiting (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1]

test('people take turns at files, are told how many are ahead, and who goes away takes no turn', async () => {
  expect(await ahead(observer)).toBe(0)
  // The draft is built before, so that all who ask come to the queue at once.
  await file(lead, 'json')
  const long = longFile()
  const leaving = new AbortController()
  const mine = [1, 2, 3].map(() => file(lead, 'pdf', leaving.signal).catch(() => undefined))
  await waiting(3)
  expect(await waitingInMetrics()).toBe('3')
  expect(await ahead(lead)).toBe(4)
  // The one that is being made, and one of the three that wait.
  expect(await ahead(observer)).toBe(2)
  const theirs = file(observer, 'csv')
  await waiting(4)
  leaving.abort()
  await waiting(1)
  await long.leave()
  expect((await theirs).status).toBe(200)
  await Promise.all(mine)
  await waiting(0)
  expect(await ahead(lead)).toBe(0)
})

test('one person may have so many waiting, and is told so', async () => {
  const long = longFile()
  const leaving = new AbortController()
  const mine = Array.from({ length: 8 }, () => file(lead, 'pdf', leaving.signal).catch(() => undefined))
  await waiting(8)
  const answer = await file(lead, 'pdf')
  expect(answer.status).toBe(429)
  expect(await answer.text()).toMatch(/^8 of your files wait to be made/)
  leaving.abort()
  await long.leave()
  await Promise.all(mine)
})

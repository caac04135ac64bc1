import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildReport } from '../../../../lib/report/build.ts'
import { worksheetFields } from '../../../../lib/workshop/worksheet.ts'
import { createDrafts } from '../../../../server/report/draft/drafts.ts'
import { remarksOf } from '../../../../server/report/draft/remarks.ts'
import { sourceOf } from '../../../../server/report/source.ts'
import { rateAndRecord } from '../../results/recording.ts'
import { type Person, startServer } from '../../server.ts'
import { type Member, planWorkshop, type Workshop, writeNote } from '../../workshop.ts'

const server = await startServer()
afterAll(server.close)

let lead: Person
let room: Workshop
let noor: Member
beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  noor = await room.join('assessor', 'Noor')
})

/** Drafts of their own, whose builder is counted. */
function countedDrafts() {
  const { services } = server
  const built: string[] = []
  const drafts = createDrafts(services, {
    async build(assessmentId, remarks) {
      built.push(assessmentId)
      return JSON.stringify(buildReport(await sourceOf({ db: services.db, remarks }, assessmentId)))
    },
    close: async () => undefined,
  })
  return { built, drafts }
}

test('the thread builds the very report that the sources make here', async () => {
  await rateAndRecord(room, [noor], room.items[0]?.id, ['L'], 'L')
  const { services } = server
  const remarks = await remarksOf(services, room.assessmentId)
  const here = buildReport(await sourceOf({ db: services.db, remarks }, room.assessmentId))
  expect(await services.drafts.current(room.assessmentId)).toEqual(JSON.parse(JSON.stringify(here)))
})

test('a report is built once for all who look, and anew after each change it shows', async () => {
  const { built, drafts } = countedDrafts()
  const { assessmentId } = room
  const look = () => drafts.current(assessmentId)
  await Promise.all([look(), look(), look()])
  await look()
  expect(built).toHaveLength(1)

  await lead.api.assessment.update.mutate({ assessmentId, title: 'Service desk, winter' })
  expect((await look()).assessment.title).toBe('Service desk, winter')
  expect(built).toHaveLength(2)

  await rateAndRecord(room, [noor], room.items[1]?.id, ['P'], 'P')
  const [process] = (await look()).processes
  expect(process?.instances[0]?.items?.map(({ result }) => result?.rating)).toEqual(['L', 'P', undefined])

  const worksheet = await lead.open(room.worksheet)
  await writeNote(worksheet, worksheetFields.strengths(), 'Every call is answered.')
  await worksheet.close()
  expect((await look()).processes[0]?.instances[0]?.strengths).toBe('Every call is answered.')
})

test('a comment changes nothing of it', async () => {
  const { built, drafts } = countedDrafts()
  const { assessmentId, plan } = room
  await drafts.current(assessmentId)
  const instanceId = plan.processes[0]?.instances[0]?.id ?? ''
  await lead.api.comment.start.mutate({
    assessmentId,
    instanceId,
    field: worksheetFields.strengths(),
    passage: null,
    text: 'Since when?',
  })
  await drafts.current(assessmentId)
  expect(built).toHaveLength(1)
})

test('what could not be built is tried again', async () => {
  const { services } = server
  let tries = 0
  const drafts = createDrafts(services, {
    build: async () => {
      tries += 1
      if (tries === 1) throw new Error('The thread ended.')
      return '{}'
    },
    close: async () => undefined,
  })
  await expect(drafts.current(room.assessmentId)).rejects.toThrow('The thread ended.')
  expect(await drafts.current(room.assessmentId)).toEqual({})
})

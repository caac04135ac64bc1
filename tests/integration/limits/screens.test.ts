import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDocument, refusalOf } from '../document.ts'
import { type Person, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer({ limits: { socketsPerUser: 2 } })
afterAll(server.close)

let lead: Person
let rooms: Workshop[]
beforeAll(async () => {
  lead = await server.firstAccount()
  rooms = [await planWorkshop(server, lead), await planWorkshop(server, lead)]
})

test('an assessment has so many screens, which take no room from those of another', async () => {
  const [here, there] = rooms
  if (!here || !there) throw new Error('There are no two workshops.')
  const doorOf = async ({ assessmentId }: Workshop) => {
    const { token } = await lead.api.screen.link.mutate({ assessmentId })
    return { url: server.url, cookie: '', screen: token }
  }
  const [mine, theirs] = [await doorOf(here), await doorOf(there)]
  const open = [await openDocument(mine, here.stage), await openDocument(mine, here.stage)]
  expect(await refusalOf(mine, here.stage)).toBe(1013)
  const other = await openDocument(theirs, there.stage)
  // Withdrawn, the screens of one go dark, and those of the other stay.
  await lead.api.screen.withdraw.mutate({ assessmentId: here.assessmentId })
  expect(await Promise.all(open.map(({ closed }) => closed))).toEqual([4404, 4404])
  await lead.api.assessment.update.mutate({ assessmentId: there.assessmentId, title: 'Another title' })
  await other.close()
})

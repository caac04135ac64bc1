import { afterAll, expect, test } from 'vitest'
import { castBallot } from '../../../lib/workshop/ballot.ts'
import { readStage } from '../../../lib/workshop/stage.ts'
import type { OpenDocument } from '../document.ts'
import { startServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

const server = await startServer()
afterAll(server.close)

const remark = 'Ütterly-unique-remark-7f3a91: the desk closes tickets unread'

/** Whether any message a client was sent contains the words, in UTF-8 or UTF-16. */
function wasSent(documents: OpenDocument[], words: string): boolean {
  const forms = [Buffer.from(words, 'utf8'), Buffer.from(words, 'utf16le')]
  return documents.some(({ received }) =>
    received.some((message) => forms.some((form) => Buffer.from(message).includes(form))),
  )
}

test('what a ballot says reaches no other client before the reveal, and every client after it', async () => {
  const workshop = await planWorkshop(server, await server.firstAccount())
  const { assessmentId, lead, stage, worksheet, plan } = workshop
  const [item] = workshop.items
  if (!item) throw new Error('There is nothing to rate.')
  const itemId = item.id
  const bo = await workshop.join('assessor', 'Bo')
  const kai = await server.strangerAccount('Kai Elsewhere')
  const others = [lead, await workshop.join('assessor', 'Cleo'), await workshop.join('observer', 'Dag')]
  const ballotOf = (member: string) => ({ kind: 'ballot', workshop: assessmentId, member }) as const

  const stages: OpenDocument[] = []
  const elsewhere: OpenDocument[] = [await lead.open(ballotOf(plan.me.memberId))]
  for (const person of others) {
    stages.push(await person.open(stage))
    elsewhere.push(await person.open(worksheet))
    expect(await person.refused(ballotOf(bo.memberId))).toBe(4403)
  }

  await lead.api.workshop.open.mutate({ assessmentId, itemId })
  expect(await kai.refused(ballotOf(bo.memberId))).toBe(4404)

  const own = await bo.open(ballotOf(bo.memberId))
  castBallot(own.doc, itemId, 1, { choice: 'F', confidence: 'low', remark })
  await own.saved()
  for (const document of stages) await document.when((doc) => readStage(doc)?.voted.includes(bo.memberId) ?? false)
  // A later change that has come round, or a close that was answered: nothing is on its way any more.
  await lead.api.workshop.setTimer.mutate({ assessmentId, seconds: 60 })
  for (const document of stages) await document.when((doc) => readStage(doc)?.timer !== null)
  for (const document of elsewhere) await document.close()
  expect(wasSent([...stages, ...elsewhere], remark)).toBe(false)
  expect(wasSent([...stages, ...elsewhere], 'choice')).toBe(false)
  const answers = await Promise.all([
    lead.api.workshop.history.query({ assessmentId, itemId }),
    lead.api.assessment.get.query({ assessmentId }),
    lead.api.assessment.list.query(),
  ])
  expect(JSON.stringify(answers)).not.toContain(remark)

  await lead.api.workshop.reveal.mutate({ assessmentId, itemId })
  for (const document of stages) {
    await document.when((doc) => readStage(doc)?.reveal !== null)
    expect(readStage(document.doc)?.reveal?.ballots).toEqual([
      { memberId: bo.memberId, choice: 'F', confidence: 'low', remark },
    ])
  }
  // The measure itself can see the words: what was looked for above would have been found.
  for (const document of stages) expect(wasSent([document], remark)).toBe(true)
})

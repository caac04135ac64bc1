import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { exportArchive } from '../../../server/archive/export.ts'
import { startServer } from '../server.ts'
import { type Act, acts } from './two-worlds/acts.ts'
import { answersOf, auditOf, outcomeOf, stageOf } from './two-worlds/seen.ts'
import { createPeople, createWorld, type World } from './two-worlds/world.ts'

/** How many sequences are played: a few in every run, by hand as many as time allows. */
const sequences = Number(process.env.ASSAY_TWO_WORLDS ?? 24)

const server = await startServer()
afterAll(server.close)
const { services } = server
const people = await createPeople(services, (await server.firstAccount()).userId)

/** Pairs of ballots between which nobody may tell the difference before the reveal. */
const pairs = fc.constantFrom<[unknown, unknown]>(
  [{ choice: 'F' }, { choice: 'N' }],
  [{ choice: 'L' }, { choice: 'abstain' }],
  [{ choice: 'P' }, { choice: 'P+' }],
  [{ choice: 'L+' }, { choice: 'X' }],
  [{ choice: 'F' }, { choice: 'X'.repeat(17) }],
  [{ choice: 'F' }, { choice: 7 }],
  [{ choice: 'F' }, null],
  [{ choice: 'F' }, { choice: 'F', confidence: 'low', remark: 'I have seen the tickets.' }],
)

async function inBoth<Made>(worlds: readonly [World, World], see: (world: World, index: 0 | 1) => Promise<Made>) {
  return [await see(worlds[0], 0), await see(worlds[1], 1)] as const
}

/** Plays both worlds side by side, as long as the secret is one. */
async function expectAlike(ballots: readonly [unknown, unknown], play: readonly Act[]): Promise<void> {
  const worlds = [await createWorld(services, people), await createWorld(services, people)] as const
  const alike = async (see: (world: World, index: 0 | 1) => Promise<unknown>) => {
    const [one, other] = await inBoth(worlds, see)
    expect(other).toEqual(one)
  }
  await alike(async ({ plan, naming }) => naming(await plan()))
  for (const step of play) {
    await alike(async (world, index) => world.naming(await outcomeOf(() => step.run(world, ballots[index]))))
    if (await isRevealed(worlds)) break
    await alike(async ({ plan, naming }) => naming(await plan()))
    await alike(stageOf)
  }
  if (!(await isRevealed(worlds))) {
    await alike((world) => answersOf(world, ['lead', 'observer']))
    await alike(auditOf)
  }
  for (const { assessmentId, api } of worlds) await api.lead.assessment.remove({ assessmentId, title: 'Service desk' })
}

async function isRevealed(worlds: readonly World[]): Promise<boolean> {
  const memberId = { in: worlds.map(({ memberOf }) => memberOf.voter) }
  return (await services.db.ballot.count({ where: { memberId } })) > 0
}

test(
  `two worlds that differ in one secret ballot look the same to everybody else: ${sequences} sequences of acts`,
  async () => {
    let played = 0
    await fc.assert(
      fc.asyncProperty(pairs, fc.array(acts, { minLength: 4, maxLength: 14 }), async (ballots, play) => {
        await expectAlike(ballots, play)
        played += 1
      }),
      { numRuns: sequences, endOnFailure: sequences > 100 },
    )
    expect(played).toBe(sequences)
  },
  60_000 + sequences * 2000,
)

test('an archive taken out while a round is open says the same in both worlds', async () => {
  const worlds = [await createWorld(services, people), await createWorld(services, people)] as const
  const [one, other] = await inBoth(worlds, async (world, index) => {
    const { assessmentId, api, naming } = world
    const [item] = await world.items()
    if (!item) throw new Error('There is nothing to rate.')
    await naming(await world.plan())
    await services.sync.write(world.ballotOf('voter'), (doc) => {
      for (const round of [1, 2]) doc.getMap('ballots').set(`${item.id}/${round}`, index === 0 ? { choice: 'F' } : null)
    })
    await api.lead.workshop.open({ assessmentId, itemId: item.id })
    const file = join(tmpdir(), `assay-two-worlds-${assessmentId}.zip`)
    try {
      await exportArchive(services, { assessmentId, file, address: 'http://localhost' })
      const entries = Object.entries(unzipSync(await readFile(file))).filter(([path]) => path.endsWith('.jsonl'))
      return naming(entries.map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
    } finally {
      await rm(file, { force: true })
    }
  })
  expect(other).toEqual(one)
  expect(one).toContain('ScopedProcess')
})

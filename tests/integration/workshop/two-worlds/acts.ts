import fc from 'fast-check'
import { ratingMethods } from '../../../../lib/measurement/rating-method.ts'
import { roles as allRoles } from '../../../../lib/workshop/role.ts'
import type { Who, World } from './world.ts'

/** Something a lead, or a voter, does in both worlds alike. `ballot` is the one whose choice differs. */
export type Act = { run(world: World, ballot: unknown): Promise<unknown>; [fc.toStringMethod](): string }

function act<Asked>(
  name: string,
  asked: fc.Arbitrary<Asked>,
  run: (world: World, asked: Asked, ballot: unknown) => Promise<unknown>,
): fc.Arbitrary<Act> {
  return asked.map((asked) => ({
    run: (world, ballot) => run(world, asked, ballot),
    [fc.toStringMethod]: () => `${name}(${fc.stringify(asked)})`,
  }))
}

const place = fc.nat({ max: 3 })
const first = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: place })
const nothing = fc.constant(undefined)
const raters: Who[] = ['voter', 'other']
const someone = fc.constantFrom<Who>('voter', 'voter', 'other', 'observer')
const scales = fc.constantFrom('nplf', 'nplf-refined', 'none-such')

async function itemAt(world: World, index: number): Promise<{ assessmentId: string; itemId: string }> {
  const items = await world.items()
  return { assessmentId: world.assessmentId, itemId: items[index % Math.max(1, items.length)]?.id ?? 'none' }
}

const moves = (['open', 'reveal', 'again', 'closeRound', 'show'] as const).map((move) =>
  act(move, first, async (world, index) => world.api.lead.workshop[move](await itemAt(world, index))),
)

const ofRoom = [
  act('park', fc.record({ item: first, parked: fc.boolean() }), async (world, { item, parked }) =>
    world.api.lead.workshop.park({ ...(await itemAt(world, item)), parked }),
  ),
  act('reopen', first, async (world, index) =>
    world.api.lead.workshop.reopen({ ...(await itemAt(world, index)), reason: 'Doubt.' }),
  ),
  act('record', first, async (world, index) =>
    world.api.lead.consensus.record({ ...(await itemAt(world, index)), rating: 'L' }),
  ),
  act('spotlight', first, async (world, index) => {
    const { assessmentId, itemId } = await itemAt(world, index)
    return world.api.lead.workshop.spotlight({ assessmentId, note: { itemId, field: 'strengths' } })
  }),
  act('timer', fc.constantFrom(60, null), ({ api, assessmentId }, seconds) =>
    api.lead.workshop.setTimer({ assessmentId, seconds }),
  ),
  act('lock', fc.boolean(), async (world, locked) => {
    const [process] = (await world.plan()).processes
    const instanceId = process?.instances[0]?.id ?? ''
    return world.api.lead.workshop.lockNotes({ assessmentId: world.assessmentId, instanceId, locked })
  }),
]

const ofPlan = [
  act('scale', scales, ({ api, assessmentId }, scaleId) => api.lead.assessment.update({ assessmentId, scaleId })),
  act('method', fc.constantFrom(...ratingMethods), ({ api, assessmentId }, ratingMethod) =>
    api.lead.assessment.update({ assessmentId, ratingMethod }),
  ),
  act('rule', fc.constantFrom('unanimity', 'median', 'lead-decides'), ({ api, assessmentId }, decisionRule) =>
    api.lead.assessment.update({ assessmentId, decisionRule }),
  ),
  act(
    'scope',
    fc.record({
      processes: fc.subarray(['RAF.1', 'RAF.2', 'RAF.3'], { minLength: 1 }),
      targetLevel: fc.constantFrom(1, 2),
    }),
    ({ api, assessmentId }, { processes, targetLevel }) =>
      api.lead.assessment.setScope({
        assessmentId,
        processes: processes.map((processId) => ({ processId, targetLevel })),
      }),
  ),
  act('conclude', nothing, ({ api, assessmentId }) => api.lead.assessment.conclude({ assessmentId })),
]

const ofTeam = [
  act(
    'role',
    fc.record({ who: someone, role: fc.constantFrom(...allRoles) }),
    ({ api, assessmentId, memberOf }, { who, role }) =>
      api.lead.member.setRole({ assessmentId, memberId: memberOf[who], role }),
  ),
  act('remove', someone, ({ api, assessmentId, memberOf }, who) =>
    api.lead.member.remove({ assessmentId, memberId: memberOf[who] }),
  ),
  act('take back', someone, ({ api, assessmentId, memberOf }, who) =>
    api.lead.member.takeBack({ assessmentId, memberId: memberOf[who] }),
  ),
]

const ofReport = [
  act('put up', nothing, ({ api, assessmentId }) => api.lead.report.putUp({ assessmentId })),
  act('issue', nothing, ({ api, assessmentId }) => api.lead.report.issueNow({ assessmentId })),
]

/** What the voter does: the ballot differs, whether there is one does not. */
const ofVoters = [
  act('vote', fc.record({ item: first, round: fc.constantFrom(1, 1, 2) }), async (world, { item, round }, ballot) => {
    const { assessmentId, itemId } = await itemAt(world, item)
    await world.services.sync.write(
      world.ballotOf('voter'),
      (doc) => void doc.getMap('ballots').set(`${itemId}/${round}`, ballot),
    )
    await world.services.stages.project(assessmentId)
  }),
  act(
    'take the vote back',
    fc.record({ item: first, who: fc.constantFrom(...raters) }),
    async (world, { item, who }) => {
      const { assessmentId, itemId } = await itemAt(world, item)
      await world.services.sync.write(world.ballotOf(who), (doc) => doc.getMap('ballots').delete(`${itemId}/1`))
      await world.services.stages.project(assessmentId)
    },
  ),
  act('the other votes', fc.record({ item: first, round: fc.constantFrom(1, 2) }), async (world, { item, round }) => {
    const { assessmentId, itemId } = await itemAt(world, item)
    await world.services.sync.write(
      world.ballotOf('other'),
      (doc) => void doc.getMap('ballots').set(`${itemId}/${round}`, { choice: 'L' }),
    )
    await world.services.stages.project(assessmentId)
  }),
]

export const acts = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...moves) },
  { weight: 4, arbitrary: fc.oneof(...ofVoters) },
  { weight: 4, arbitrary: fc.oneof(...ofPlan) },
  { weight: 3, arbitrary: fc.oneof(...ofTeam) },
  { weight: 3, arbitrary: fc.oneof(...ofRoom) },
  { weight: 1, arbitrary: fc.oneof(...ofReport) },
)

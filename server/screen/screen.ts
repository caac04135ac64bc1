import { randomUUID } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { planOf } from '../assessment/plan.ts'
import { linkToken, readLinkToken } from '../auth/link.ts'
import type { MakeChange } from '../change/change.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'

/**
 * The projector is no person: it reads the stage and is not among those who are present. Its sockets count by assessment,
 * so that the screens of one leave those of others their room.
 */
const screenOf = (assessmentId: string) => `room-screen-${assessmentId}`

/** The link of the room screen, made when it is first asked for. */
export async function screenLink(
  { config }: Pick<Services, 'config'>,
  change: MakeChange,
  assessmentId: string,
): Promise<string> {
  let screenId: string = randomUUID()
  await change({ action: 'screen.linked', topics: [] }, async (tx) => {
    const assessment = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId } })
    if (assessment.screenId) {
      screenId = assessment.screenId
      return undefined
    }
    await tx.assessment.update({ where: { id: assessmentId }, data: { screenId } })
    return {}
  })
  return linkToken(config.secret, 'screen', screenId)
}

/** Withdraws the link: screens that are open go dark at once. */
export async function withdrawScreen(
  { sync }: Pick<Services, 'sync'>,
  change: MakeChange,
  assessmentId: string,
): Promise<void> {
  await change({ action: 'screen.withdrawn', detail: {}, topics: [] }, async (tx, also) => {
    await tx.assessment.update({ where: { id: assessmentId }, data: { screenId: null } })
    also.onceStored(() =>
      sync.disconnect({ workshop: assessmentId, userId: screenOf(assessmentId) }, closeCodes.notFound),
    )
  })
}

/** Whether a token opens the screen of this assessment now. */
export async function opensScreen(db: Queries, secret: string, token: string, assessmentId: string): Promise<boolean> {
  return (await assessmentOfScreen(db, secret, token)) === assessmentId
}

/** Who a screen of this assessment is to the realtime server. */
export function screenIdentity(assessmentId: string) {
  const userId = screenOf(assessmentId)
  return { userId, memberId: userId, name: 'Room screen', role: 'observer' } as const
}

/**
 * What the screen shows of the plan: without what members said of themselves and the inputs noted.
 * Throws `not-found` for a token that was not made here, `gone` for one that was withdrawn.
 */
export async function screenPlan(db: Queries, secret: string, token: string) {
  if (!readLinkToken(secret, 'screen', token)) {
    throw new DomainError('not-found', 'This link is not known here. Check that the whole link was copied.')
  }
  const assessmentId = await assessmentOfScreen(db, secret, token)
  if (!assessmentId) {
    throw new DomainError('gone', 'This link was withdrawn. Ask the lead assessor for the new one.')
  }
  const plan = await planOf(db, { id: screenOf(assessmentId), role: 'observer', assessmentId })
  const anonymous = <Member extends { competence: string }>(member: Member): Member => ({ ...member, competence: '' })
  return {
    ...plan,
    inputs: {},
    approval: null,
    members: plan.members.map(anonymous),
    formerMembers: plan.formerMembers.map(anonymous),
  }
}

/** The assessment whose screen a token opens now; undefined where it opens none. */
export async function assessmentOfScreen(db: Queries, secret: string, token: string): Promise<string | undefined> {
  const screenId = readLinkToken(secret, 'screen', token)
  if (!screenId) return undefined
  const assessment = await db.assessment.findUnique({ where: { screenId }, select: { id: true } })
  return assessment?.id
}

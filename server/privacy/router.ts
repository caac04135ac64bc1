import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { closeCodes } from '../../lib/sync/closecode.ts'
import { recordEvent } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { administratorProcedure, router, userProcedure } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import { dataOf } from './data.ts'
import { erasePerson } from './erase.ts'

const ofPerson = z.object({ userId: z.string().min(1).max(64) })
const confirmed = z.object({ name: z.string().max(200) })

/** What is stored about people: taken out, and erased, by themselves or by an administrator of their organisation. */
export const privacyRouter = router({
  /** All that is stored about the caller. */
  own: userProcedure.mutation(({ ctx: { services, user } }) => takeOut(services, user, user)),

  /** Everybody of the organisation, guests included. */
  people: administratorProcedure.query(({ ctx: { services, user } }) =>
    services.db.user.findMany({
      where: { organisationId: user.organisationId },
      select: { id: true, name: true, kind: true },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    }),
  ),

  ofPerson: administratorProcedure
    .input(ofPerson)
    .mutation(async ({ ctx: { services, user }, input: { userId } }) =>
      takeOut(services, user, await personIn(services.db, user, userId)),
    ),

  /** Erases the caller, who writes their name to confirm it. */
  eraseOwn: userProcedure
    .input(confirmed)
    .mutation(({ ctx: { services, user }, input: { name } }) => erase(services, user, user.id, name)),

  erase: administratorProcedure
    .input(ofPerson.extend(confirmed.shape))
    .mutation(({ ctx: { services, user }, input: { userId, name } }) => erase(services, user, userId, name)),
})

/** Throws `not-found` for anybody of another organisation. */
async function personIn(tx: Queries, { organisationId }: User, userId: string): Promise<User> {
  const person = await tx.user.findFirst({ where: { id: userId, organisationId } })
  if (!person)
    throw new DomainError('not-found', 'There is no such person in your organisation. Look at the list again.')
  return person
}

async function takeOut({ db }: Services, by: User, person: User) {
  const data = await dataOf(db, person.id)
  const detail = { userId: person.id }
  await recordEvent(db, { assessmentId: null, actorId: by.id, action: 'person.taken-out', detail })
  return data
}

/** They are out within a second, on every device, and the room shows the pseudonym. */
async function erase({ db, sync, stages }: Services, by: User, userId: string, confirmation: string) {
  const { assessments, pseudonym, sessions } = await db.$transaction(async (tx) => {
    const person = await personIn(tx, by, userId)
    if (confirmation.trim() !== person.name) {
      throw new DomainError('invalid', 'Write the name exactly as it stands, so that nobody else is erased.')
    }
    const ended = await tx.session.findMany({ where: { userId }, select: { id: true } })
    const erased = await erasePerson(tx, person, by)
    await recordEvent(tx, { assessmentId: null, actorId: by.id, action: 'person.erased', detail: { userId } })
    return { ...erased, sessions: ended.map(({ id }) => id) }
  })
  sync.disconnect({ sessions }, closeCodes.signIn)
  for (const id of assessments) await stages.project(id)
  return { pseudonym }
}

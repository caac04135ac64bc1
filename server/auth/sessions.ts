import { randomBytes } from 'node:crypto'
import { recordEvent } from '../audit/event.ts'
import type { Database, Queries } from '../db/client.ts'

/** How somebody signed in. */
const ways = ['password', 'demo', 'invitation', 'link'] as const
export type Way = (typeof ways)[number]

/** Throws for what is no way to sign in. */
export function wayOf(provider: string | undefined): Way {
  const way = ways.find((candidate) => candidate === provider)
  if (!way) throw new Error(`Nobody signs in by “${provider}”.`)
  return way
}

export type StandingSession = { id: string; userId: string; expiresAt: number }

/** A session ends after this, however much it is used; and after this without use. In ms. */
const lifetime = 14 * 24 * 60 * 60 * 1000
const idleTime = 7 * 24 * 60 * 60 * 1000
/** `seenAt` is written at most this often, in ms. */
const seenEvery = 5 * 60 * 1000

export const sessionSeconds = lifetime / 1000

type Beginning = { userId: string; way: Way; address: string; agent: string }

/** Begins a session; its id goes into the cookie (ASVS 5.0, 7.2.3: 128 bits at least, which a UUID does not have). */
export async function beginSession(db: Database, beginning: Beginning, now = Date.now()): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const { userId, way, agent } = beginning
  await db.$transaction(async (tx) => {
    await tx.session.create({
      data: { ...beginning, id, agent: agent.slice(0, 300), expiresAt: new Date(now + lifetime) },
    })
    await recordEvent(tx, { assessmentId: null, actorId: userId, action: 'session.began', detail: { way } })
  })
  return id
}

/** The session with this id where it stands: neither signed out, nor at its end, nor unused for long. */
export async function standingSession(
  db: Database,
  id: string,
  now = Date.now(),
): Promise<StandingSession | undefined> {
  const session = await db.session.findUnique({
    where: { id },
    include: { user: { select: { deactivatedAt: true } } },
  })
  if (!session || session.user.deactivatedAt || !stands(session, now)) return undefined
  if (session.seenAt.getTime() + seenEvery < now) {
    await db.session.updateMany({ where: { id }, data: { seenAt: new Date(now) } })
  }
  return { id, userId: session.userId, expiresAt: session.expiresAt.getTime() }
}

type Kept = { endedAt: Date | null; expiresAt: Date; seenAt: Date }

function stands({ endedAt, expiresAt, seenAt }: Kept, now: number): boolean {
  return endedAt === null && expiresAt.getTime() > now && seenAt.getTime() + idleTime > now
}

/** The sessions of a person that stand, the last used first. */
export async function sessionsOf(db: Queries, userId: string, now = Date.now()) {
  const sessions = await db.session.findMany({ where: { userId, endedAt: null }, orderBy: { seenAt: 'desc' } })
  return sessions.filter((session) => stands(session, now))
}

/** Ends sessions of a person; returns the ids of those that stood until now. */
export async function endSessions(
  db: Queries,
  userId: string,
  { only, except }: { only?: string; except?: string } = {},
  now = Date.now(),
): Promise<string[]> {
  const ids = (await sessionsOf(db, userId, now))
    .map(({ id }) => id)
    .filter((id) => (only === undefined || id === only) && id !== except)
  await db.session.updateMany({ where: { id: { in: ids }, endedAt: null }, data: { endedAt: new Date(now) } })
  return ids
}

/** Forgets sessions that ended long ago. */
export async function forgetOldSessions(db: Database, now = Date.now()): Promise<void> {
  const before = new Date(now - lifetime)
  await db.session.deleteMany({ where: { OR: [{ expiresAt: { lt: before } }, { endedAt: { lt: before } }] } })
}

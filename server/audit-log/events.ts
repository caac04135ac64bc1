import { type AuditKind, auditKinds } from '../../lib/audit/names.ts'
import type { Queries } from '../db/client.ts'
import type { Prisma } from '../db/generated/client.ts'

/** Whose events: those of one assessment, or of a whole organisation. */
export type Scope = { assessmentId: string } | { organisationId: string }

export type Asked = {
  kind?: AuditKind | undefined
  /** Days, YYYY-MM-DD in UTC, both included. */
  from?: string | undefined
  to?: string | undefined
  actorId?: string | undefined
}

const dayMs = 24 * 60 * 60 * 1000

function condition(scope: Scope, { kind, from, to, actorId }: Asked): Prisma.AuditEventWhereInput {
  return {
    ...scope,
    ...(actorId !== undefined && { actorId }),
    ...(kind && { OR: auditKinds[kind].starts.map((start) => ({ action: { startsWith: start } })) }),
    ...((from !== undefined || to !== undefined) && {
      at: {
        ...(from !== undefined && { gte: new Date(from) }),
        ...(to !== undefined && { lt: new Date(new Date(to).getTime() + dayMs) }),
      },
    }),
  }
}

/** Events newest first, from before the event `before` on; at most so many. */
export async function eventsOf(db: Queries, scope: Scope, asked: Asked, { before, most }: Page) {
  const rows = await db.auditEvent.findMany({
    where: { ...condition(scope, asked), ...(before !== undefined && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: most,
  })
  const people = await namesOf(
    db,
    rows.flatMap(({ actorId }) => actorId ?? []),
  )
  const titles = await titlesOf(
    db,
    rows.flatMap(({ assessmentId }) => assessmentId ?? []),
  )
  return rows.map(({ id, at, actorId, address, action, detail, assessmentId, hash }) => ({
    id,
    at: at.toISOString(),
    actorId,
    actor: actorId === null ? '' : (people.get(actorId) ?? 'Somebody who is no longer known'),
    address,
    action,
    detail,
    assessmentId,
    assessment: assessmentId === null ? '' : (titles.get(assessmentId) ?? 'A deleted assessment'),
    isChained: hash !== '',
    hash,
  }))
}

export type Page = { before?: number | undefined; most: number }
export type ShownEvent = Awaited<ReturnType<typeof eventsOf>>[number]

async function namesOf(db: Queries, ids: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}

async function titlesOf(db: Queries, ids: string[]): Promise<Map<string, string>> {
  const assessments = await db.assessment.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, title: true },
  })
  return new Map(assessments.map(({ id, title }) => [id, title]))
}

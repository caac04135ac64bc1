import { isDecisionRule } from '../../lib/consensus/decision.ts'
import { findProcess } from '../../lib/model/model.ts'
import { modelOf } from '../../lib/model/models.ts'
import { isRole, type Role } from '../../lib/workshop/role.ts'
import type { Membership } from '../api/membership.ts'
import type { Queries } from '../db/client.ts'
import { statusOf } from './status.ts'

/** Everything the plan says, with the model's texts for the processes in scope. */
export async function planOf(db: Queries, member: Membership) {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: member.assessmentId },
    include: {
      organisation: true,
      members: { orderBy: { joinedAt: 'asc' }, include: { user: true } },
      processes: {
        orderBy: { position: 'asc' },
        include: {
          instances: { orderBy: { position: 'asc' }, include: { items: { orderBy: { position: 'asc' } } } },
        },
      },
    },
  })
  const model = modelOf(assessment.modelId)
  const people = assessment.members.map(({ id, userId, role, removedAt, user }) => ({
    id,
    userId,
    name: user.name,
    role: roleOf(role),
    kind: user.kind,
    removed: removedAt !== null,
  }))
  return {
    id: assessment.id,
    title: assessment.title,
    purpose: assessment.purpose,
    sponsor: assessment.sponsor,
    unit: assessment.unit,
    status: statusOf(assessment.status),
    demo: assessment.organisation.demo,
    model: { id: model.id, version: model.version, name: model.name, licence: model.licence },
    frameworkId: assessment.frameworkId,
    scaleId: assessment.scaleId,
    decisionRule: decisionRuleOf(assessment.decisionRule),
    tieRule: tieRuleOf(assessment.tieRule),
    evidenceRequired: assessment.evidenceRequired,
    me: { memberId: member.id, role: member.role },
    members: people.filter(({ removed }) => !removed),
    /** Kept, so that their ballots still have a name. */
    formerMembers: people.filter(({ removed }) => removed),
    processes: assessment.processes.map(({ id, processId, targetLevel, position, instances }) => {
      const process = findProcess(model, processId)
      return {
        id,
        processId,
        name: process?.name ?? processId,
        group: process?.group ?? '',
        purpose: process?.purpose ?? '',
        outcomes: process?.outcomes ?? [],
        targetLevel,
        position,
        instances: instances.map(({ id, name, items }) => ({
          id,
          name,
          items: items.map(({ id, attributeId, position }) => ({ id, attributeId, position })),
        })),
      }
    }),
  }
}

export type Plan = Awaited<ReturnType<typeof planOf>>

function roleOf(stored: string): Role {
  if (!isRole(stored)) throw new Error(`The database holds an unknown role: ${stored}.`)
  return stored
}

export function decisionRuleOf(stored: string) {
  if (!isDecisionRule(stored)) throw new Error(`The database holds an unknown decision rule: ${stored}.`)
  return stored
}

export function tieRuleOf(stored: string): 'half-down' | 'half-up' {
  return stored === 'half-up' ? 'half-up' : 'half-down'
}

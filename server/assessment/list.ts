import { findFramework } from '../../lib/measurement/frameworks.ts'
import { capabilityLevel } from '../../lib/measurement/level.ts'
import { isRole, mayLead } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import { type AssessmentStatus, statusOf } from './plan.ts'

/** What the person is most likely to do next with an assessment. */
export type NextAct = 'plan' | 'workshop' | 'report' | 'read'

/** The caller's assessments, newest first, each with the levels its recorded results show so far. */
export async function assessmentsOf(db: Queries, userId: string) {
  const memberships = await db.member.findMany({
    where: { userId, removedAt: null },
    orderBy: { assessment: { createdAt: 'desc' } },
    include: {
      assessment: {
        include: {
          _count: { select: { members: true } },
          processes: {
            orderBy: { position: 'asc' },
            include: { instances: { include: { items: { include: { results: { where: { supersededAt: null } } } } } } },
          },
        },
      },
    },
  })
  return memberships.map(({ role, assessment }) => {
    const framework = findFramework(assessment.frameworkId)
    const processes = assessment.processes.map(({ processId, targetLevel, instances }) => {
      const items = instances.flatMap((instance) => instance.items)
      const ratings = items.flatMap(({ attributeId, results: [result] }) =>
        result ? [[attributeId, result.rating] as const] : [],
      )
      const level = framework && ratings.length > 0 ? capabilityLevel(framework, new Map(ratings)) : null
      return { processId, targetLevel, level, items: items.length, recorded: ratings.length }
    })
    const items = processes.reduce((sum, process) => sum + process.items, 0)
    const recorded = processes.reduce((sum, process) => sum + process.recorded, 0)
    const status = statusOf(assessment.status)
    return {
      id: assessment.id,
      title: assessment.title,
      unit: assessment.unit,
      status,
      role: isRole(role) ? role : ('observer' as const),
      processes: processes.map(({ processId, targetLevel, level }) => ({ processId, targetLevel, level })),
      recorded,
      items,
      next: nextAct({
        status,
        isLead: isRole(role) && mayLead(role),
        isAlone: assessment._count.members < 2,
        isDone: recorded === items,
      }),
    }
  })
}

function nextAct(now: { status: AssessmentStatus; isLead: boolean; isAlone: boolean; isDone: boolean }): NextAct {
  if (now.status === 'concluded') return 'read'
  if (now.isLead && now.status === 'planned' && now.isAlone) return 'plan'
  if (now.isDone) return now.isLead ? 'report' : 'read'
  return 'workshop'
}

import { type AssessmentStatus, statusOf } from '../../lib/plan/status.ts'
import { processProfile } from '../../lib/report/profile.ts'
import { mayLead, roleOf } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import { measurementOfPlan } from '../plan/measurement.ts'

/** What the person is most likely to do next with an assessment. */
export type NextStep = 'plan' | 'workshop' | 'report' | 'read'

const standingRatings = {
  attributeId: true,
  part: true,
  results: { where: { supersededAt: null }, select: { rating: true } },
} as const

/** The caller's assessments, newest first, each with the levels its recorded results show so far. */
export async function assessmentsOf(db: Queries, userId: string) {
  const memberships = await db.member.findMany({
    where: { userId, removedAt: null },
    orderBy: { assessment: { createdAt: 'desc' } },
    include: {
      assessment: {
        include: {
          _count: { select: { members: { where: { removedAt: null } } } },
          processes: {
            orderBy: { position: 'asc' },
            include: { instances: { select: { items: { select: standingRatings } } } },
          },
        },
      },
    },
  })
  return memberships.map(({ role, assessment }) => {
    const measurement = measurementOfPlan(assessment)
    const processes = assessment.processes.map(({ processId, targetLevel, instances }) => {
      const ratings = instances.map(({ items }) =>
        items.map(({ attributeId, part, results }) => ({ attributeId, part, rating: results[0]?.rating ?? null })),
      )
      const recorded = ratings.flat().filter(({ rating }) => rating !== null)
      return {
        processId,
        targetLevel,
        level: processProfile(measurement, ratings).level,
        items: instances.reduce((sum, { items }) => sum + items.length, 0),
        recorded: recorded.length,
      }
    })
    const items = processes.reduce((sum, process) => sum + process.items, 0)
    const recorded = processes.reduce((sum, process) => sum + process.recorded, 0)
    const status = statusOf(assessment.status)
    return {
      id: assessment.id,
      title: assessment.title,
      unit: assessment.unit,
      status,
      role: roleOf(role),
      processes: processes.map(({ processId, targetLevel, level }) => ({ processId, targetLevel, level })),
      recorded,
      items,
      next: nextStep({
        status,
        isLead: mayLead(roleOf(role)),
        isAlone: assessment._count.members < 2,
        isDone: recorded === items,
      }),
    }
  })
}

function nextStep(now: { status: AssessmentStatus; isLead: boolean; isAlone: boolean; isDone: boolean }): NextStep {
  if (now.status === 'concluded') return 'read'
  if (now.isLead && now.status === 'planned' && now.isAlone) return 'plan'
  if (now.isDone) return now.isLead ? 'report' : 'read'
  return 'workshop'
}

import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess } from '../../lib/model/model.ts'
import { type AssessmentPlan, contentOf } from '../../lib/plan/content.ts'
import { readInputs } from '../../lib/plan/inputs.ts'
import { readSetAside } from '../../lib/plan/set-aside.ts'
import { statusOf } from '../../lib/plan/status.ts'
import { readRiskTable } from '../../lib/results/risk-table.ts'
import { roleOf } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import { modelOfPlan } from '../model/stored.ts'
import { decisionRuleOf, decisionTermsOf } from '../plan/decision.ts'
import { assessmentClassOf, independenceOf, purposeKindOf } from '../plan/inputs.ts'
import { aggregationOf, ownFrameworkOf, plannedMeasurement, ratingMethodOf } from '../plan/measurement.ts'
import type { Membership } from '../team/membership.ts'
import { approvalOf, planHash } from './approval.ts'

/** Everything the plan says, with the model's texts for the processes in scope. */
export async function planOf(db: Queries, member: Membership) {
  const assessment = await db.assessment.findUniqueOrThrow({
    where: { id: member.assessmentId },
    include: {
      organisation: true,
      members: { orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }], include: { user: true } },
      approvals: { orderBy: { version: 'desc' }, take: 1 },
      processes: {
        orderBy: { position: 'asc' },
        include: {
          instances: { orderBy: { position: 'asc' }, include: { items: { orderBy: { position: 'asc' } } } },
        },
      },
    },
  })
  const model = await modelOfPlan(db, assessment)
  const { framework, scale } = plannedMeasurement(assessment)
  const people = assessment.members.map(({ id, userId, role, removedAt, independence, competence, user }) => ({
    id,
    userId,
    name: user.name,
    role: roleOf(role),
    kind: user.kind,
    independence: independenceOf(independence),
    competence,
    removed: removedAt !== null,
  }))
  const plan = {
    id: assessment.id,
    title: assessment.title,
    purpose: assessment.purpose,
    purposeKind: purposeKindOf(assessment.purposeKind),
    assessmentClass: assessmentClassOf(assessment.assessmentClass),
    independence: independenceOf(assessment.independence),
    inputs: readInputs(assessment.inputs),
    setAside: readSetAside(assessment.setAside),
    riskTable: readRiskTable(assessment.riskTable),
    sponsor: assessment.sponsor,
    unit: assessment.unit,
    timeZone: assessment.timeZone,
    status: statusOf(assessment.status),
    demo: assessment.organisation.demo,
    /** Null for one that began here. */
    imported: assessment.importedAt && { at: assessment.importedAt.toISOString(), from: assessment.importedFrom },
    model: { id: model.id, version: model.version, name: model.name, licence: model.licence },
    frameworkId: assessment.frameworkId,
    scaleId: assessment.scaleId,
    /** Null where the framework is one that ships with Assay. */
    ownFramework: ownFrameworkOf(assessment),
    framework,
    scale,
    decisionRule: decisionRuleOf(assessment.decisionRule),
    decisionTerms: decisionTermsOf(assessment),
    ratingMethod: ratingMethodOf(assessment.ratingMethod),
    ...aggregationOf(assessment),
    evidenceRequired: assessment.evidenceRequired,
    me: { memberId: member.id, role: member.role },
    members: people.filter(({ removed }) => !removed),
    /** Kept, so that their ballots still have a name. */
    formerMembers: people.filter(({ removed }) => removed),
    processes: assessment.processes.map(({ id, processId, targetLevel, position, allInstances, instances }) => {
      const process = findProcess(model, processId)
      const outcomes = process?.outcomes ?? []
      const labelOf = ({ attributeId, part }: { attributeId: string; part: string }) => {
        const attribute = framework.attributes.find(({ id }) => id === attributeId)
        return attribute ? labelOfPart(attribute, outcomes, part) : attributeId
      }
      return {
        id,
        processId,
        name: process?.name ?? processId,
        group: process?.group ?? '',
        purpose: process?.purpose ?? '',
        outcomes,
        targetLevel,
        position,
        allInstances,
        instances: instances.map(({ id, name, across, items }) => ({
          id,
          name,
          /** Stands for all instances, which are rated together (rating method R3). */
          across,
          items: items.map(({ id, attributeId, part, position }) => ({
            id,
            attributeId,
            part,
            label: labelOf({ attributeId, part }),
            position,
          })),
        })),
      }
    }),
  }
  const content = contentOf(plan satisfies AssessmentPlan)
  const [newest] = assessment.approvals
  return { ...plan, sha256: planHash(content), approval: newest ? approvalOf(newest, content) : null }
}

export type Plan = Awaited<ReturnType<typeof planOf>>

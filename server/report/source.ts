import { z } from 'zod'
import { recordedEvidence } from '../../lib/evidence/recorded.ts'
import { labelOfPart } from '../../lib/measurement/part.ts'
import { findProcess } from '../../lib/model/model.ts'
import { readInputs } from '../../lib/plan/inputs.ts'
import type { ReportSource, SourceItem, SourceResult } from '../../lib/report/source.ts'
import { confidences } from '../../lib/workshop/ballot.ts'
import { isItemState } from '../../lib/workshop/item.ts'
import { isRole } from '../../lib/workshop/role.ts'
import { textOf, worksheetFields } from '../../lib/workshop/worksheet.ts'
import { approvedContent } from '../assessment/approval.ts'
import { decisionRuleOf, decisionTermsOf } from '../assessment/decision.ts'
import { assessmentClassOf, independenceOf, purposeKindOf } from '../assessment/inputs.ts'
import { measurementOfPlan, ratingMethodOf } from '../assessment/measurement.ts'
import type { Queries } from '../db/client.ts'
import type { PlanApproval } from '../db/generated/client.ts'
import { registerOf } from '../evidence/register.ts'
import { modelOfPlan } from '../model/stored.ts'
import type { Services } from '../services.ts'
import { inOrderOfJoining } from '../workshop/ballot.ts'
import { worksheetOf } from '../workshop/item.ts'
import { textsOfVersion } from '../workshop/version-text.ts'

/**
 * Gathers what a report is built from: the rows of the assessment, the worksheets as they stood when results were
 * recorded, and strengths and weaknesses as the worksheets have them now.
 */
export async function sourceOf(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  assessmentId: string,
): Promise<ReportSource> {
  const assessment = await assessmentWithResults(db, assessmentId)
  const model = await modelOfPlan(db, assessment)
  const measurement = measurementOfPlan(assessment)
  const { id, title, purpose, sponsor, unit, organisation, evidenceRequired } = assessment
  const [approval] = assessment.approvals

  const noted = (instance: string) =>
    sync.read(worksheetOf({ assessmentId, instanceId: instance }), (doc) => ({
      strengths: textOf(doc, worksheetFields.strengths()),
      weaknesses: textOf(doc, worksheetFields.weaknesses()),
    }))

  return {
    assessment: {
      id,
      title,
      purpose,
      purposeKind: purposeKindOf(assessment.purposeKind),
      sponsor,
      unit,
      organisation: organisation.name,
      assessmentClass: assessmentClassOf(assessment.assessmentClass),
      independence: independenceOf(assessment.independence),
      inputs: readInputs(assessment.inputs),
      decisionRule: decisionRuleOf(assessment.decisionRule),
      decisionTerms: decisionTermsOf(assessment),
      ratingMethod: ratingMethodOf(assessment.ratingMethod),
      evidenceRequired,
    },
    members: assessment.members.map(({ id, role, removedAt, independence, competence, user }) => {
      if (!isRole(role)) throw new Error(`The database holds an unknown role: ${role}.`)
      return {
        id,
        name: user.name,
        role,
        former: removedAt !== null,
        independence: independenceOf(independence),
        competence,
      }
    }),
    model,
    measurement,
    register: await registerOf(db, assessmentId),
    approval: approval ? sourceApproval(approval) : null,
    findings: [],
    actions: [],
    processes: await Promise.all(
      assessment.processes.map(async ({ processId, targetLevel, allInstances, instances }) => {
        const outcomes = findProcess(model, processId)?.outcomes ?? []
        const labelOf = ({ attributeId, part }: StoredItem) => {
          const attribute = measurement.framework.attributes.find(({ id }) => id === attributeId)
          return attribute ? labelOfPart(attribute, outcomes, part) : attributeId
        }
        return {
          processId,
          targetLevel,
          allInstances,
          instances: await Promise.all(
            instances.map(async ({ id, name, across, items }) => ({
              id,
              name,
              across,
              ...(await noted(id)),
              items: items.map((item) => sourceItem(item, labelOf(item))),
            })),
          ),
        }
      }),
    ),
  }
}

function assessmentWithResults(db: Queries, assessmentId: string) {
  return db.assessment.findUniqueOrThrow({
    where: { id: assessmentId },
    include: {
      organisation: true,
      approvals: { orderBy: { version: 'desc' }, take: 1 },
      members: { orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }], include: { user: true } },
      processes: {
        orderBy: { position: 'asc' },
        include: {
          instances: {
            orderBy: { position: 'asc' },
            include: {
              items: {
                orderBy: { position: 'asc' },
                include: {
                  rounds: { orderBy: { number: 'asc' }, include: { ballots: inOrderOfJoining } },
                  results: { orderBy: { recordedAt: 'asc' }, include: { worksheet: true } },
                },
              },
            },
          },
        },
      },
    },
  })
}

function sourceApproval({
  version,
  approvedBy,
  approvedAt,
  reference,
  sha256,
  content,
}: PlanApproval): NonNullable<ReportSource['approval']> {
  return { version, approvedBy, approvedAt, reference, sha256, content: approvedContent(content) }
}

type StoredItem = Awaited<
  ReturnType<typeof assessmentWithResults>
>['processes'][number]['instances'][number]['items'][number]
type StoredResult = StoredItem['results'][number]

function sourceItem({ id, attributeId, part, state, rounds, results }: StoredItem, label: string): SourceItem {
  if (!isItemState(state)) throw new Error(`The database holds an unknown item state: ${state}.`)
  return {
    id,
    attributeId,
    part,
    label,
    state,
    rounds: rounds.map(({ number, revealedAt, ballots }) => ({
      number,
      revealedAt,
      ballots: ballots.map(({ memberId, choice, confidence, remark }) => ({
        memberId,
        choice,
        confidence: confidences.find((known) => known === confidence) ?? null,
        remark,
      })),
    })),
    results: results.map((result) => sourceResult(result, worksheetFields.notes(attributeId, part))),
  }
}

const dissentSchema = z.array(z.object({ memberId: z.string(), choice: z.string() }))

function sourceResult(result: StoredResult, notes: string): SourceResult {
  const { rating, rationale, rule, dissent, evidence, worksheet, recordedById, recordedAt } = result
  return {
    rating,
    rationale,
    rule,
    dissent: dissentSchema.parse(JSON.parse(dissent)),
    evidence: textsOfVersion(worksheet.state, { notes }).notes,
    register: recordedEvidence(evidence),
    worksheetSha256: worksheet.sha256,
    recordedById,
    recordedAt,
    superseded: result.supersededAt ? { at: result.supersededAt, reason: result.supersedeReason ?? '' } : null,
  }
}

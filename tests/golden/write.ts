import * as Y from 'yjs'
import { shareAsText } from '../../lib/consensus/share.ts'
import type { ReportSource } from '../../lib/report/source.ts'
import { worksheetOf } from '../../lib/workshop/document.ts'
import type { Queries } from '../../server/db/client.ts'
import type { Services } from '../../server/services.ts'
import { type InstanceRows, rowsOfInstance } from './rows.ts'

/**
 * Puts a golden assessment into the database and its worksheets into the update log, led by somebody who is there:
 * through the interface it would take minutes. Returns nothing; the assessment has the id of the source.
 */
export async function writeGolden(
  { db, sync }: Pick<Services, 'db' | 'sync'>,
  source: ReportSource,
  { organisationId, leadUserId }: { organisationId: string; leadUserId: string },
): Promise<void> {
  const instances = source.processes.flatMap(({ instances }) =>
    instances.map((instance) => ({ instance, rows: rowsOfInstance(source, instance) })),
  )
  await db.$transaction(
    async (tx) => {
      await writePlan(tx, source, organisationId)
      await writeTeam(tx, source, { organisationId, leadUserId })
      await writeScope(tx, source)
      await writeRatings(
        tx,
        instances.map(({ rows }) => rows),
      )
      await writeRegister(tx, source)
      await writeImprovement(tx, source)
    },
    { timeout: 60_000 },
  )
  for (const { instance, rows } of instances) {
    await sync.write(worksheetOf({ assessmentId: source.assessment.id, instanceId: instance.id }), (doc) =>
      Y.applyUpdate(doc, rows.worksheet),
    )
  }
}

async function writePlan(tx: Queries, { assessment, model, measurement }: ReportSource, organisationId: string) {
  const { organisation: _, decisionTerms, independence, inputs, setAside, riskTable, ...plan } = assessment
  const { framework, scale, aggregation } = measurement
  await tx.assessment.create({
    data: {
      ...plan,
      organisationId,
      modelId: model.id,
      modelVersion: model.version,
      frameworkId: framework.id,
      scaleId: scale.id,
      ...aggregation,
      majorityShare: shareAsText(decisionTerms.share),
      majoritySpread: decisionTerms.spread,
      independence: independence ?? '',
      inputs: JSON.stringify(inputs),
      setAside: JSON.stringify(setAside),
      riskTable: riskTable && JSON.stringify(riskTable),
      status: 'running',
    },
  })
}

type Home = { organisationId: string; leadUserId: string }

async function writeTeam(tx: Queries, source: ReportSource, { organisationId, leadUserId }: Home): Promise<void> {
  const { assessment, members, approval } = source
  for (const [index, { id, name, role, former, independence, competence }] of members.entries()) {
    const userId = role === 'lead' ? leadUserId : id
    if (userId === id) await tx.user.create({ data: { id, organisationId, kind: 'guest', name } })
    const joinedAt = new Date(Date.UTC(2026, 1, 1, 8, index))
    await tx.member.create({
      data: {
        id,
        assessmentId: assessment.id,
        userId,
        role,
        joinedAt,
        removedAt: former ? new Date(Date.UTC(2026, 1, 20)) : null,
        independence: independence ?? '',
        competence,
      },
    })
  }
  if (!approval) return
  const { content, ...approved } = approval
  const recordedById = members[0]?.id ?? ''
  await tx.planApproval.create({
    data: {
      id: `${assessment.id}-approval`,
      assessmentId: assessment.id,
      content: JSON.stringify(content),
      recordedById,
      ...approved,
    },
  })
}

async function writeScope(tx: Queries, { assessment, processes }: ReportSource): Promise<void> {
  const scoped = processes.map(({ processId, targetLevel, allInstances, instances }, position) => ({
    row: {
      id: `${assessment.id}-${processId}`,
      assessmentId: assessment.id,
      processId,
      targetLevel,
      allInstances,
      position,
    },
    instances,
  }))
  await tx.scopedProcess.createMany({ data: scoped.map(({ row }) => row) })
  await tx.processInstance.createMany({
    data: scoped.flatMap(({ row, instances }) =>
      instances.map(({ id, name, across }, position) => ({ id, scopedProcessId: row.id, name, across, position })),
    ),
  })
}

async function writeRatings(tx: Queries, instances: readonly InstanceRows[]): Promise<void> {
  for (const { items, rounds, ballots, versions, results } of instances) {
    await tx.item.createMany({ data: items })
    await tx.round.createMany({ data: rounds })
    await tx.ballot.createMany({ data: ballots })
    await tx.documentVersion.createMany({ data: versions })
    await tx.capabilityResult.createMany({ data: results })
  }
}

async function writeRegister(tx: Queries, { assessment, members, register }: ReportSource): Promise<void> {
  const addedById = members[0]?.id ?? ''
  await tx.evidence.createMany({
    data: register.map(({ links: _, ...piece }, index) => ({
      ...piece,
      assessmentId: assessment.id,
      addedById,
      createdAt: new Date(Date.UTC(2026, 1, 26, 8, 0, index)),
    })),
  })
  await tx.evidenceLink.createMany({
    data: register.flatMap(({ id, links }) => links.map((link) => ({ evidenceId: id, ...link }))),
  })
}

async function writeImprovement(tx: Queries, source: ReportSource): Promise<void> {
  const { assessment, members, findings, actions } = source
  const by = { assessmentId: assessment.id, addedById: members[0]?.id ?? '' }
  const at = (index: number) => new Date(Date.UTC(2026, 3, 1, 8, 0, index))
  const rowOf = ({ processId, attributeId }: { processId: string; attributeId: string }) => ({
    scopedProcessId: `${assessment.id}-${processId}`,
    attributeId,
  })
  await tx.finding.createMany({
    data: findings.map(({ concerns: _, evidence: __, ...said }, index) => ({ ...said, ...by, createdAt: at(index) })),
  })
  await tx.findingPlace.createMany({
    data: findings.flatMap(({ id, concerns }) => concerns.map((place) => ({ findingId: id, ...rowOf(place) }))),
  })
  await tx.findingEvidence.createMany({
    data: findings.flatMap(({ id, evidence }) => evidence.map((evidenceId) => ({ findingId: id, evidenceId }))),
  })
  await tx.improvementAction.createMany({
    data: actions.map(
      ({ closes: _, findings: __, due, progress: { state, since, by: teller, reason }, ...said }, index) => ({
        ...said,
        ...by,
        state,
        stateReason: reason,
        stateAt: since === null ? null : new Date(since),
        stateById: members.find(({ name }) => name === teller)?.id ?? null,
        due: due ?? '',
        createdAt: at(index),
      }),
    ),
  })
  await tx.actionPlace.createMany({
    data: actions.flatMap(({ id, closes }) => closes.map((place) => ({ actionId: id, ...rowOf(place) }))),
  })
  await tx.actionFinding.createMany({
    data: actions.flatMap(({ id, findings }) => findings.map((findingId) => ({ actionId: id, findingId }))),
  })
}

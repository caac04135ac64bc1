import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { modelOf } from '../../lib/model/models.ts'
import { castBallot } from '../../lib/workshop/ballot.ts'
import { approvePlan } from '../assessment/approve.ts'
import { planOf } from '../assessment/plan.ts'
import { removeAssessment } from '../assessment/remove.ts'
import { recordEvent } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'
import { demoOrganisationId, demoOrganisationName, people } from './people.ts'
import { inputs, plan, raters } from './plan.ts'
import { play } from './play.ts'
import type { Played } from './played.ts'
import { agenda } from './story/agenda.ts'
import { evidence } from './story/evidence.ts'
import { actions, findings } from './story/improvement.ts'

const dayMs = 24 * 60 * 60 * 1000
const lead = people.find(({ role }) => role === 'lead')
const sponsor = people.find(({ role }) => role === 'sponsor')

/** One demo is built at a time; whoever asks meanwhile gets the one that is being built. */
const building = new WeakMap<Services['db'], Promise<{ assessmentId: string }>>()

/** Builds the demo anew and returns the new assessment; its stage and documents stand when this resolves. */
export function resetDemo(services: Services): Promise<{ assessmentId: string }> {
  const running = building.get(services.db)
  if (running) return running
  const begun = build(services).finally(() => building.delete(services.db))
  building.set(services.db, begun)
  return begun
}

/** Builds the demo where there is none yet: on the first start. */
export async function ensureDemo(services: Services): Promise<void> {
  const [demo] = await demosOf(services.db)
  if (!demo) await resetDemo(services)
}

/** Begins a demo anew that has been there for a day, once nobody is in it: what visitors leave is not kept longer. */
export async function renewDemo(services: Services, now = Date.now()): Promise<boolean> {
  const demos = await demosOf(services.db)
  const old = demos.length > 0 && demos.every(({ createdAt }) => createdAt.getTime() + dayMs < now)
  if (!old || demos.some(({ id }) => services.sync.isOpen(id))) return false
  await resetDemo(services)
  return true
}

function demosOf(db: Queries) {
  return db.assessment.findMany({
    where: { organisationId: demoOrganisationId, id: { startsWith: 'demo-' } },
    select: { id: true, createdAt: true },
  })
}

async function build(services: Services): Promise<{ assessmentId: string }> {
  const { db, sync, stages } = services
  const now = new Date()
  const assessmentId = `demo-${randomUUID()}`
  const played = play({ assessmentId, plan, agenda, evidence, findings, actions, registrar: lead?.id ?? '', now })
  const before = await demosOf(db)
  try {
    await writeDocuments(services, assessmentId, played)
    await db.$transaction(
      async (tx) => {
        for (const { id } of before) await removeAssessment(tx, id)
        await writePlan(tx, assessmentId, now)
        await writePlayed(tx, assessmentId, played, now)
      },
      { timeout: 30_000 },
    )
  } catch (error) {
    await sync.forget(assessmentId)
    throw error
  }
  await stages.project(assessmentId)
  await forgetGuests(db)
  for (const { id } of before) {
    await stages.project(id)
    await sync.forget(id)
  }
  return { assessmentId }
}

/** Guests of demos that are gone: nothing of theirs is left but a name. */
async function forgetGuests(db: Queries): Promise<void> {
  const gone = { memberships: { none: {} }, joinRequests: { none: {} } }
  await db.user.deleteMany({ where: { organisationId: demoOrganisationId, kind: 'guest', ...gone } })
}

async function writeDocuments({ sync }: Services, workshop: string, { worksheets, cast }: Played): Promise<void> {
  for (const { instanceId, update } of worksheets) {
    await sync.write({ kind: 'worksheet', workshop, instance: instanceId }, (doc) => Y.applyUpdate(doc, update))
  }
  for (const member of new Set(cast.map(({ memberId }) => memberId))) {
    await sync.write({ kind: 'ballot', workshop, member }, (doc) => {
      for (const { memberId, itemId, round, ballot } of cast) {
        if (memberId === member) castBallot(doc, itemId, round, ballot)
      }
    })
  }
}

/** The organisation and its people stay over a reset, so that their sessions do; the assessment is new. */
async function writePlan(tx: Queries, assessmentId: string, now: Date): Promise<void> {
  const organisation = { name: demoOrganisationName, demo: true, accent: '', logo: null, logoType: '' }
  await tx.organisation.upsert({
    where: { id: demoOrganisationId },
    create: { id: demoOrganisationId, ...organisation },
    update: organisation,
  })
  await tx.assessment.create({
    data: {
      id: assessmentId,
      organisationId: demoOrganisationId,
      modelVersion: modelOf(plan.modelId).version,
      ...plan,
      inputs: JSON.stringify(inputs),
      status: 'running',
      createdAt: now,
    },
  })
  for (const [index, { key, id, name, role }] of people.entries()) {
    const user = { organisationId: demoOrganisationId, kind: 'demo', name }
    await tx.user.upsert({ where: { id }, create: { id, ...user }, update: user })
    const joinedAt = new Date(now.getTime() - 10 * dayMs + index * 60_000)
    await tx.member.create({ data: { id, assessmentId, userId: id, role, joinedAt, ...raters[key] } })
  }
}

async function writePlayed(tx: Queries, assessmentId: string, played: Played, now: Date): Promise<void> {
  await tx.scopedProcess.createMany({ data: played.processes })
  await tx.processInstance.createMany({ data: played.instances })
  await tx.item.createMany({ data: played.items })
  await approve(tx, assessmentId, now)
  await tx.evidence.createMany({ data: played.pieces })
  await tx.evidenceLink.createMany({ data: played.links })
  await tx.round.createMany({ data: played.rounds })
  await tx.ballot.createMany({ data: played.ballots })
  await tx.documentVersion.createMany({ data: played.versions })
  await tx.capabilityResult.createMany({ data: played.results })
  await tx.finding.createMany({ data: played.findings })
  await tx.findingPlace.createMany({ data: played.findingPlaces })
  await tx.findingEvidence.createMany({ data: played.findingEvidence })
  await tx.improvementAction.createMany({ data: played.actions })
  await tx.actionPlace.createMany({ data: played.actionPlaces })
  await tx.actionFinding.createMany({ data: played.actionFindings })
  await tx.assessment.update({ where: { id: assessmentId }, data: { currentItemId: played.currentItemId } })
}

/** The sponsor approved the plan before the first session. */
async function approve(tx: Queries, assessmentId: string, now: Date): Promise<void> {
  if (!sponsor) return
  const member = { id: sponsor.id, role: sponsor.role, assessmentId }
  const { sha256 } = await planOf(tx, member)
  const detail = await approvePlan(tx, { member, sha256, approvedBy: sponsor.name, reference: '' })
  await recordEvent(tx, { assessmentId, actorId: sponsor.id, action: 'plan.approved', detail })
  await tx.planApproval.updateMany({
    where: { assessmentId },
    data: { approvedAt: new Date(now.getTime() - 9 * dayMs) },
  })
}

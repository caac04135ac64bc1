import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import type { MeasurementFramework } from '../../lib/measurement/framework.ts'
import { type RatingMethod, ratingMethodTerms } from '../../lib/measurement/rating-method.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { findProcess } from '../../lib/model/model.ts'
import { itemsToRate, type PlannedItem } from '../../lib/plan/items.ts'
import type { Queries } from '../db/client.ts'
import type { Assessment } from '../db/generated/client.ts'
import { roomFor } from '../limits/room-for.ts'
import { modelOfPlan } from '../model/stored.ts'
import { plannedMeasurement, ratingMethodOf } from '../plan/measurement.ts'
import { type AskedInstance, settleInstances } from './instances.ts'
import { dropItems } from './item.ts'

const instanceSchema = z.object({
  /** Of an instance that is there already; without one it is added. */
  id: z.string().optional(),
  name: z.string().trim().min(1, 'Name the process instance: a team, a site, a service, a project.').max(160),
})

export const scopeSchema = z
  .array(
    z.object({
      processId: z.string(),
      targetLevel: z.int().min(1).max(9),
      /** All instances the process is assessed in; without the list those stay that are there, or one is made. */
      instances: z
        .array(instanceSchema)
        .min(1, 'Each process is assessed in one instance at least.')
        .max(40)
        .refine(
          (instances) => new Set(instances.map(({ name }) => name.toLowerCase())).size === instances.length,
          'Give each instance of a process a name of its own.',
        )
        .optional(),
      /** Those are all there are in the unit. */
      allInstances: z.boolean().optional(),
    }),
  )
  .min(1, 'Choose at least one process.')
  .max(200)
  .refine(
    (scope) => new Set(scope.map(({ processId }) => processId)).size === scope.length,
    'Each process can be in scope once.',
  )

export type Scope = {
  processId: string
  targetLevel: number
  instances?: AskedInstance[] | undefined
  allInstances?: boolean | undefined
}[]

type Frame = {
  assessmentId: string
  unit: string
  model: ProcessModel
  framework: MeasurementFramework
  method: RatingMethod
}

/**
 * Makes the assessment rate exactly this scope by this method: the instances of each process (one named after the
 * organisational unit where none are), with an item for each attribute up to the target level, or each part of it.
 * What is there already stays; what has a recorded result is never dropped: then it throws `conflict` and names it.
 */
export async function applyScope(tx: Queries, frame: Frame, scope: Scope): Promise<void> {
  const { assessmentId, unit, model, framework, method } = frame
  const ordered = model.processes.flatMap(({ id }) => scope.filter(({ processId }) => processId === id))
  if (ordered.length < scope.length) {
    const unknown = scope.find(({ processId }) => !findProcess(model, processId))
    throw new DomainError('invalid', `${model.name} has no process ${unknown?.processId}. Choose among its processes.`)
  }
  const beyond = ordered.find(({ targetLevel }) => !framework.levels.some(({ level }) => level === targetLevel))
  if (beyond) {
    const levels = framework.levels.map(({ level }) => level).filter((level) => level > 0)
    throw new DomainError(
      'invalid',
      `${framework.name} has no level ${beyond.targetLevel} to aim for. Choose one of ${levels.join(', ')}.`,
    )
  }
  await dropProcesses(tx, assessmentId, ordered)
  // The agenda keeps the order the lead gave it; what is new comes after, in the order of the model.
  const last = await tx.scopedProcess.aggregate({ where: { assessmentId }, _max: { position: true } })
  const end = (last._max.position ?? -1) + 1

  for (const [index, { processId, targetLevel, instances: asked, allInstances }] of ordered.entries()) {
    const { id: scopedProcessId } = await tx.scopedProcess.upsert({
      where: { assessmentId_processId: { assessmentId, processId } },
      create: {
        id: randomUUID(),
        assessmentId,
        processId,
        targetLevel,
        position: end + index,
        allInstances: allInstances ?? false,
      },
      update: { targetLevel, ...(allInstances !== undefined && { allInstances }) },
    })
    await roomFor(tx, 'items', assessmentId)
    await settleInstances(tx, { scopedProcessId, unit, method }, asked)
    const outcomes = findProcess(model, processId)?.outcomes ?? []
    const planned = itemsToRate(framework, outcomes, targetLevel, method)
    const together = ratingMethodTerms[method].instances === 'together'
    const instances = await tx.processInstance.findMany({ where: { scopedProcessId }, include: { items: true } })
    for (const { id: instanceId, across, items } of instances) {
      await settleItems(tx, { assessmentId, instanceId, items }, across === together ? planned : [])
    }
  }
}

type ItemsThere = { id: string; attributeId: string; part: string; position: number }[]

async function settleItems(
  tx: Queries,
  { assessmentId, instanceId, items }: { assessmentId: string; instanceId: string; items: ItemsThere },
  planned: PlannedItem[],
): Promise<void> {
  const same = (a: PlannedItem) => (b: PlannedItem) => a.attributeId === b.attributeId && a.part === b.part
  await dropItems(
    tx,
    items.filter((item) => !planned.some(same(item))).map(({ id }) => id),
  )
  for (const item of items) {
    const position = planned.find(same(item))?.position
    if (position !== undefined && position !== item.position) {
      await tx.item.update({ where: { id: item.id }, data: { position } })
    }
  }
  await tx.item.createMany({
    data: planned
      .filter((wanted) => !items.some(same(wanted)))
      .map((wanted) => ({ id: randomUUID(), assessmentId, instanceId, ...wanted })),
  })
}

async function dropProcesses(tx: Queries, assessmentId: string, scope: Scope): Promise<void> {
  const dropped = await tx.scopedProcess.findMany({
    where: { assessmentId, processId: { notIn: scope.map(({ processId }) => processId) } },
    include: { instances: { include: { items: true } } },
  })
  const items = dropped.flatMap(({ instances }) => instances.flatMap((instance) => instance.items))
  await dropItems(
    tx,
    items.map(({ id }) => id),
  )
  await tx.scopedProcess.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } })
}

/** What the scope of a plan is applied within. */
export async function frameOf(tx: Queries, plan: Assessment): Promise<Frame> {
  const { framework } = plannedMeasurement(plan)
  const method = ratingMethodOf(plan.ratingMethod)
  return { assessmentId: plan.id, unit: plan.unit, model: await modelOfPlan(tx, plan), framework, method }
}

/** The scope as it stands, to be applied again by another method. */
export async function scopeOf(tx: Queries, assessmentId: string): Promise<Scope> {
  return tx.scopedProcess.findMany({ where: { assessmentId }, select: { processId: true, targetLevel: true } })
}

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import type { MeasurementFramework } from '../../lib/measurement/framework.ts'
import { attributesUpTo } from '../../lib/measurement/frameworks.ts'
import type { ProcessModel } from '../../lib/model/model.ts'
import { findProcess } from '../../lib/model/model.ts'
import type { Queries } from '../db/client.ts'

export const scopeSchema = z
  .array(z.object({ processId: z.string(), targetLevel: z.int().min(1).max(5) }))
  .min(1, 'Choose at least one process.')
  .max(200)
  .refine(
    (scope) => new Set(scope.map(({ processId }) => processId)).size === scope.length,
    'Each process can be in scope once.',
  )

export type Scope = z.infer<typeof scopeSchema>

type Frame = { assessmentId: string; unit: string; model: ProcessModel; framework: MeasurementFramework }

/**
 * Makes the assessment rate exactly this scope: one instance of each process, named after the organisational unit, and
 * an item for each attribute up to the target level. What is there already stays; what has a recorded result is never
 * dropped: then it throws `conflict` and names it.
 */
export async function applyScope(
  tx: Queries,
  { assessmentId, unit, model, framework }: Frame,
  scope: Scope,
): Promise<void> {
  const ordered = model.processes.flatMap(({ id }) => scope.filter(({ processId }) => processId === id))
  if (ordered.length < scope.length) {
    const unknown = scope.find(({ processId }) => !findProcess(model, processId))
    throw new DomainError('invalid', `${model.name} has no process ${unknown?.processId}. Choose among its processes.`)
  }
  await dropProcesses(tx, assessmentId, ordered)

  for (const [position, { processId, targetLevel }] of ordered.entries()) {
    const process = await tx.scopedProcess.upsert({
      where: { assessmentId_processId: { assessmentId, processId } },
      create: {
        id: randomUUID(),
        assessmentId,
        processId,
        targetLevel,
        position,
        instances: { create: { id: randomUUID(), name: unit, position: 0 } },
      },
      update: { targetLevel, position },
      include: { instances: { include: { items: true } } },
    })
    const attributes = attributesUpTo(framework, targetLevel)
    for (const instance of process.instances) {
      const surplus = instance.items.filter((item) => !attributes.some(({ id }) => id === item.attributeId))
      await dropItems(
        tx,
        surplus.map(({ id }) => id),
      )
      const missing = attributes.filter(({ id }) => !instance.items.some((item) => item.attributeId === id))
      await tx.item.createMany({
        data: missing.map(({ id: attributeId }) => ({
          id: randomUUID(),
          assessmentId,
          instanceId: instance.id,
          attributeId,
          position: framework.attributes.findIndex(({ id }) => id === attributeId),
        })),
      })
    }
  }
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

async function dropItems(tx: Queries, ids: string[]): Promise<void> {
  const result = await tx.capabilityResult.findFirst({
    where: { itemId: { in: ids } },
    include: { item: { include: { instance: { include: { scopedProcess: true } } } } },
  })
  if (result) {
    const { attributeId, instance } = result.item
    throw new DomainError(
      'conflict',
      `${instance.scopedProcess.processId} has a recorded result for ${attributeId}, which can't leave the scope any more. Keep it in scope.`,
    )
  }
  await tx.assessment.updateMany({ where: { currentItemId: { in: ids } }, data: { currentItemId: null } })
  await tx.item.deleteMany({ where: { id: { in: ids } } })
}

import type { Plan } from '@/app/assessment/use-plan'
import type { Output } from '@/app/trpc/client'
import { measurementOf } from '@/lib/measurement/frameworks'
import { labelOfPart } from '@/lib/measurement/part'

export type Piece = Output['evidence']['list'][number]
export type Bearing = Piece['links'][number]

/** What a piece bears on, in words: "RAF.1 Incident management, Oslo: PA.1.1, incidents are recorded". */
export function bearingInWords(plan: Plan, { instanceId, attributeId, part }: Bearing): string {
  const process = plan.processes.find(({ instances }) => instances.some(({ id }) => id === instanceId))
  if (!process) return `${attributeId}, out of scope`
  const own = process.instances.filter(({ across }) => !across)
  const instance = process.instances.find(({ id }) => id === instanceId)
  const attribute = measurementOf(plan).framework.attributes.find(({ id }) => id === attributeId)
  const where = own.length > 1 ? `${process.processId} ${instance?.name}` : process.processId
  const what = attribute && part !== '' ? `: ${labelOfPart(attribute, process.outcomes, part)}` : ''
  return `${where}, ${attributeId.replace('.', ' ')}${what}`
}

export const sameBearing = (a: Bearing) => (b: Bearing) =>
  a.instanceId === b.instanceId && a.attributeId === b.attributeId && a.part === b.part

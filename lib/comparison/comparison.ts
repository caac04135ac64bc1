import type { ProcessSnapshot, ResultSnapshot } from './snapshot.ts'
import { levelTrend, ratingTrend, type Trend } from './trend.ts'

type AttributeComparison = {
  attributeId: string
  name: string
  /** null: not rated, or not in scope of that assessment. */
  was: string | null
  now: string | null
  trend: Trend
}

export type ProcessComparison = {
  processId: string
  name: string
  was: ProcessSnapshot | null
  now: ProcessSnapshot | null
  trend: Trend
  /** In the order of the later result, then what only the earlier one has. */
  attributes: AttributeComparison[]
  /** Instances assessed in only one of them. */
  instances: { onlyThen: string[]; onlyNow: string[] }
}

export type Comparison = {
  /** In the order of the later result, then what only the earlier one has. */
  processes: ProcessComparison[]
  counts: Record<Trend, number>
  /** What a reader has to know before taking a difference for a change. */
  cautions: string[]
}

/**
 * A later result beside an earlier one, process by process and attribute by attribute. Processes are the same by their
 * identifier, or where models differ by their title; attributes by their identifier. Instances may be others: what is
 * compared is what the assessments concluded over all of them.
 */
export function compareResults(then: ResultSnapshot, now: ResultSnapshot): Comparison {
  const measured = sameMeasure(then, now)
  const pairs = pairsOf(then, now)
  const processes = pairs.map(([was, is]) => compareProcess({ then, now, measured }, was, is))
  const counts: Record<Trend, number> = { risen: 0, fallen: 0, same: 0, 'only-now': 0, 'only-then': 0, unclear: 0 }
  for (const { trend } of processes) counts[trend] += 1
  return { processes, counts, cautions: cautionsOf(then, now, processes) }
}

/** Whether levels and attributes of both mean the same: one framework, or one edition of it beside another. */
function sameMeasure(then: ResultSnapshot, now: ResultSnapshot): boolean {
  return (
    then.framework.id === now.framework.id ||
    then.framework.attributeIds.some((id) => now.framework.attributeIds.includes(id))
  )
}

type Pair = [then: ProcessSnapshot | null, now: ProcessSnapshot | null]

function pairsOf(then: ResultSnapshot, now: ResultSnapshot): Pair[] {
  const sameModel = then.model.id === now.model.id
  const isSame = (a: ProcessSnapshot, b: ProcessSnapshot) =>
    sameModel ? a.processId === b.processId : titleOf(a) === titleOf(b)
  const later = now.processes.map((is): Pair => [then.processes.find((was) => isSame(was, is)) ?? null, is])
  const met = new Set(later.map(([was]) => was))
  return [...later, ...then.processes.filter((was) => !met.has(was)).map((was): Pair => [was, null])]
}

const titleOf = ({ name }: ProcessSnapshot) => name.trim().toLowerCase()

type Frame = { then: ResultSnapshot; now: ResultSnapshot; measured: boolean }

function compareProcess(frame: Frame, was: ProcessSnapshot | null, is: ProcessSnapshot | null): ProcessComparison {
  const { processId, name } = is ?? was ?? { processId: '', name: '' }
  const without = (some: readonly string[] = [], others: readonly string[] = []) =>
    some.filter((one) => !others.includes(one))
  return {
    processId,
    name,
    was,
    now: is,
    trend: levelTrend(was, is, frame.measured),
    attributes: attributesOf(frame, was, is),
    instances: was && is ? instancesOf(was, is, without) : { onlyThen: [], onlyNow: [] },
  }
}

function instancesOf(
  was: ProcessSnapshot,
  is: ProcessSnapshot,
  without: (some: readonly string[], others: readonly string[]) => string[],
) {
  return { onlyThen: without(was.instances, is.instances), onlyNow: without(is.instances, was.instances) }
}

function attributesOf(
  { then, now, measured }: Frame,
  was: ProcessSnapshot | null,
  is: ProcessSnapshot | null,
): AttributeComparison[] {
  const earlier = was?.attributes ?? []
  const later = is?.attributes ?? []
  const ids = [...new Set([...later, ...earlier].map(({ attributeId }) => attributeId))]
  return ids.map((attributeId) => {
    const a = earlier.find((one) => one.attributeId === attributeId)
    const b = later.find((one) => one.attributeId === attributeId)
    const ratings = { was: a?.rating ?? null, now: b?.rating ?? null }
    return {
      attributeId,
      name: b?.name ?? a?.name ?? attributeId,
      ...ratings,
      trend: ratingTrend(
        { scale: then.scale, rating: ratings.was },
        { scale: now.scale, rating: ratings.now },
        measured,
      ),
    }
  })
}

function cautionsOf(then: ResultSnapshot, now: ResultSnapshot, processes: readonly ProcessComparison[]): string[] {
  const incomplete = processes.filter((one) => one.was && one.now && !(one.was.complete && one.now.complete)).length
  const others = processes.filter(({ instances }) => instances.onlyThen.length + instances.onlyNow.length > 0).length
  return [
    ...(sameMeasure(then, now)
      ? []
      : [`${then.framework.name} and ${now.framework.name} have nothing in common: levels can’t be compared.`]),
    ...(sameMeasure(then, now) && then.framework.id !== now.framework.id
      ? [
          `Measured with ${then.framework.name} then and ${now.framework.name} now: attributes are compared by their identifier, and levels may ask for other attributes.`,
        ]
      : []),
    ...otherAttributes(then, now),
    ...(then.model.id === now.model.id
      ? then.model.version === now.model.version
        ? []
        : [`Version ${then.model.version} of ${now.model.name} then, version ${now.model.version} now.`]
      : [`Assessed by ${then.model.name} then and ${now.model.name} now: processes are matched by their title.`]),
    ...(then.scale.id === now.scale.id
      ? []
      : ['Rated on another scale: where steps overlap, no difference is claimed.']),
    ...(incomplete > 0
      ? [
          `${incomplete === 1 ? 'One process is' : `${incomplete} processes are`} not recorded whole in both: a level may be held down by what is not rated.`,
        ]
      : []),
    ...(others > 0
      ? [
          `${others === 1 ? 'One process was' : `${others} processes were`} assessed in other instances: a difference may lie in them.`,
        ]
      : []),
  ]
}

/**
 * A model may measure with fewer attributes than its framework has, under the same name: levels then ask for other
 * attributes, and a level may have changed by that alone.
 */
function otherAttributes(then: ResultSnapshot, now: ResultSnapshot): string[] {
  if (!sameMeasure(then, now)) return []
  const without = (some: readonly string[], others: readonly string[]) => some.filter((id) => !others.includes(id))
  const onlyThen = without(then.framework.attributeIds, now.framework.attributeIds)
  const onlyNow = without(now.framework.attributeIds, then.framework.attributeIds)
  if (onlyThen.length + onlyNow.length === 0) return []
  const told = [
    ...(onlyThen.length > 0 ? [`${onlyThen.join(', ')} only then`] : []),
    ...(onlyNow.length > 0 ? [`${onlyNow.join(', ')} only now`] : []),
  ]
  return [`Other attributes were measured: ${told.join(', ')}. A level may differ by that alone.`]
}

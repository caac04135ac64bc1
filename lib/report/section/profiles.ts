import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import { placeOf } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { Block } from '../block.ts'
import { attributeId, count, flag, level, processId, text } from '../field.ts'
import type { Figure } from '../figure/figure.ts'
import { profile as profileOfProcess } from '../figure/profile.ts'
import { withInstances } from '../items.ts'
import type { People } from '../person.ts'
import { levelCell, levelInShort, processLink, profileOf } from '../places.ts'
import { type ProcessProfile, processProfile } from '../profile.ts'
import type { AssessmentReport, ReportInstance, ReportItem, ReportProcess } from '../report.ts'
import type { Section } from '../section.ts'
import type { ReportSource } from '../source.ts'
import { tableOf } from '../table.ts'
import { figure, heading, note, paragraph, ratingSpan, type Said, soft, strong, type Telling, table } from '../tell.ts'
import { attributeLabel } from '../words.ts'
import { itemSchema, reportItem } from './ratings.ts'

const attributeSchema = z.strictObject({
  attributeId,
  name: text('Name of the attribute'),
  level: level('Capability level it is part of'),
  rating: z.string().nullable().describe('Rating over what is rated of it; null while nothing is, or out of scope'),
  inScope: flag('Whether it was to be rated'),
  rated: count('How many of its items are rated; null in reports of before it was kept').nullable(),
  items: count('How many there are to rate: parts by instances; null likewise').nullable(),
})

const instanceSchema = z.strictObject({
  instanceId: text('Identifier of the process instance'),
  name: text('Its name'),
  strengths: text('Strengths noted; may be empty'),
  weaknesses: text('Weaknesses noted; may be empty'),
  items: z.array(itemSchema).nullable().describe('What was rated; null where ratings are left out'),
})

const processSchema = z.strictObject({
  processId,
  name: text('Title of the process'),
  group: text('Name of the group it belongs to'),
  purpose: text('Why the process exists'),
  clauses: z.array(z.string()).describe('Requirement clauses the process answers'),
  targetLevel: level('Capability level aimed at'),
  level: level('Capability level by the recorded ratings; null while nothing is rated').nullable(),
  complete: flag('Every item in scope is recorded'),
  attributes: z
    .array(attributeSchema)
    .nullable()
    .describe('The process profile, in the order of the framework; null where profiles are left out'),
  instances: z.array(instanceSchema).describe('Process instances'),
})

const part = { processes: z.array(processSchema).describe('Processes in the order of the plan') }

/** A process of the whole report, of which nothing is left out. */
export type WholeProcess = Omit<ReportProcess, keyof ProcessProfile | 'instances'> &
  ProcessProfile & { instances: (ReportInstance & { items: ReportItem[] })[] }

export const profiles: Section<'profiles', typeof part> = {
  name: 'profiles',
  title: 'Process profiles',
  terms: {
    name: 'Process profiles',
    explanation: 'The rating of each attribute, strengths and weaknesses.',
    always: false,
  },
  part,

  build: ({ processes }) => ({ processes }),

  leaveOut(report) {
    const { processes } = withInstances(report, () => ({ strengths: '', weaknesses: '' }))
    return { processes: processes.map((process) => ({ ...process, attributes: null })) }
  },

  blocks(telling) {
    const { processes } = telling.report
    return [...overview(telling), ...processes.flatMap((process) => profile(telling, process))]
  },

  tables: ({ report }) =>
    tableOf('Processes', report.processes, [
      ['Process', ({ processId }) => processId],
      ['Name', ({ name }) => name],
      ['Group', ({ group }) => group],
      ['Level', ({ level }) => levelCell(level)],
      ['Target', ({ targetLevel }) => targetLevel],
      ['Complete', ({ complete }) => (complete ? 'yes' : 'no')],
      ...usedAttributes(report).map(
        ({ id }) =>
          [
            attributeLabel(id),
            (process: ReportProcess) => {
              const found = attributeOf(process, id)
              if (!found?.inScope) return ''
              return found.rating === null ? 'Not rated' : displayRating(found.rating)
            },
          ] as const,
      ),
    ]),
}

/** Attributes that are in the scope of some process, in the order of the framework. */
export function usedAttributes({ framework, processes }: AssessmentReport) {
  return framework.attributes.filter(({ id }) => processes.some((process) => attributeOf(process, id)?.inScope))
}

export function attributeOf({ attributes }: ReportProcess, id: string) {
  return attributes?.find(({ attributeId }) => attributeId === id)
}

/** Every process with its profile and its level beside the target. */
function overview({ report, scale }: Telling): Block[] {
  const used = usedAttributes(report)
  const groups = [...new Set(report.processes.map(({ group }) => group))]
  return [
    ...table({
      caption: 'Levels and ratings of all processes',
      style: 'grid',
      groups: groups.map((name) => ({ name, rows: report.processes.filter(({ group }) => group === name) })),
      columns: [
        {
          title: 'Process',
          share: 6,
          header: true,
          says: (process) => [...[processLink(process)], process.complete ? '' : soft(' (not complete)')],
        },
        { title: 'Level', kind: 'number', says: ({ level }) => levelInShort(level) },
        { title: 'Target', kind: 'number', says: ({ targetLevel }) => String(targetLevel) },
        ...used.map(({ id }) => ({
          title: id.replace(/^PA\./, ''),
          kind: 'rating' as const,
          says: (process: ReportProcess): Said => {
            const found = attributeOf(process, id)
            if (!found?.inScope) return ''
            return found.rating === null ? soft('–') : ratingSpan(scale, found.rating)
          },
          tone: (process: ReportProcess) => {
            const rating = attributeOf(process, id)?.rating
            return rating ? placeOf(scale, rating) : undefined
          },
        })),
      ],
    }),
    ...note(
      used.length === 0
        ? ''
        : `${used.map(({ id, name }) => `${id.replace(/^PA\./, '')} ${name}`).join(' · ')} · – not rated`,
    ),
  ]
}

function profile(telling: Telling, process: ReportProcess): Block[] {
  const { processId, name, purpose, instances } = process
  return [
    heading(2, profileOf(processId), soft(`${processId} `), name),
    ...paragraph(soft(purpose)),
    ...paragraph(levelInWords(telling.report, process), { keepWithNext: true }),
    ...figure(`Profile of ${processId} ${name}`, profileFigure(telling, process)),
    ...restsOn(process),
    ...instances.flatMap((instance) => remarks(instance, instances.length > 1)),
  ]
}

/** The rating of each attribute in scope, over the last ballots on it. */
function profileFigure({ scale }: Telling, process: ReportProcess): Figure | null {
  const inScope = process.attributes?.filter((attribute) => attribute.inScope) ?? []
  if (inScope.length === 0) return null
  return profileOfProcess({
    name: process.name,
    scale,
    level: process.level,
    target: process.targetLevel,
    attributes: inScope.map(({ attributeId, name, level, rating }) => ({
      id: attributeId,
      name,
      level,
      rating,
      ballots: lastBallots(process, attributeId),
    })),
  })
}

/** The last ballots on an attribute, over all instances. */
function lastBallots({ instances }: ReportProcess, attributeId: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of instances.flatMap(({ items }) => items ?? [])) {
    if (item.attributeId !== attributeId) continue
    for (const [choice, count] of Object.entries(item.rounds.at(-1)?.counts ?? {})) {
      counts[choice] = (counts[choice] ?? 0) + count
    }
  }
  return counts
}

/** How much each rating rests on, where that is not everything. */
function restsOn({ attributes }: ReportProcess): Block[] {
  const partly = (attributes ?? []).filter(({ rated, items }) => rated !== null && items !== null && rated < items)
  if (partly.length === 0) return []
  const counts = partly.map(({ attributeId, rated, items }) => `${attributeLabel(attributeId)} ${rated} of ${items}`)
  return note(`Items rated: ${counts.join(', ')}; all of the other attributes in scope.`)
}

/** What a level means beside the target. */
export function levelInWords({ framework }: AssessmentReport, process: ReportProcess): Said {
  const { level, targetLevel, complete } = process
  const target = `The target is level ${targetLevel}.`
  if (level === null) return [strong('Not rated. '), target]
  const name = framework.levels.find((known) => known.level === level)?.name ?? ''
  return [
    strong(`Level ${level}, ${name}. `),
    level >= targetLevel ? `The target, level ${targetLevel}, is reached.` : target,
    complete ? '' : ' Partly rated: unrated attributes hold the level down for now.',
  ]
}

/** Strengths and weaknesses noted in an instance. */
function remarks({ instanceId, name, strengths, weaknesses }: ReportInstance, isNamed: boolean): Block[] {
  const said = [
    { id: 'strengths', title: 'Strengths', text: strengths },
    { id: 'weaknesses', title: 'Weaknesses', text: weaknesses },
  ].filter(({ text }) => text !== '')
  if (said.length === 0) return []
  return [
    ...(isNamed ? [heading(3, `instance-${instanceId}`, name)] : []),
    ...said.flatMap(({ id, title, text }) => [
      heading(isNamed ? 4 : 3, `${id}-${instanceId}`, title),
      ...paragraph(text),
    ]),
  ]
}

/**
 * A process of the source with its profile and its level. Throws `not-found` when the source names a process or an
 * attribute that its model or framework does not have.
 */
export function assessedProcess(
  { measurement, model }: ReportSource,
  { processId, targetLevel, instances: scoped }: ReportSource['processes'][number],
  people: People,
): WholeProcess {
  const process = model.processes.find((candidate) => candidate.id === processId)
  if (!process) throw new DomainError('not-found', `${model.name} has no process “${processId}”.`)
  // Rated together, instances have no items of their own; what stands for all of them has.
  const instances = scoped
    .filter(({ items }) => items.length > 0)
    .map(({ id, name, strengths, weaknesses, items }) => ({
      instanceId: id,
      name,
      strengths,
      weaknesses,
      items: items.map((item) => reportItem(measurement, item, people)),
    }))
  return {
    processId,
    name: process.name,
    group: model.groups.find((group) => group.id === process.group)?.name ?? process.group,
    purpose: process.purpose,
    clauses: process.clauses,
    targetLevel,
    ...processProfile(measurement, ratedItems(instances)),
    instances,
  }
}

/** The items of each instance with their ratings. */
export function ratedItems(instances: WholeProcess['instances']) {
  return instances.map(({ items }) =>
    items.map(({ attributeId, part, result }) => ({ attributeId, part, rating: result?.rating ?? null })),
  )
}

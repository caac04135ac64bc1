import { fullness } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { Block } from '../block.ts'
import { levelInShort, processLink, profileOf } from '../places.ts'
import type { AssessmentReport, ReportInstance, ReportProcess } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { heading, note, paragraph, ratingSpan, type Said, soft, strong, type Telling, table } from '../tell.ts'
import { attributeLabel } from '../words.ts'

export const profiles: Section<'profiles'> = {
  name: 'profiles',
  title: 'Process profiles',
  terms: {
    name: 'Process profiles',
    explanation: 'The rating of each attribute, strengths and weaknesses.',
    always: false,
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
      ['Level', ({ level }) => level ?? 'Not rated'],
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
            return rating ? fullness(scale, rating) : undefined
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
    ...instances.flatMap((instance) => remarks(instance, instances.length > 1)),
  ]
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

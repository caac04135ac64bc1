import { z } from 'zod'
import { levelInWords } from '../../measurement/level.ts'
import { displayRating } from '../../measurement/scale.ts'
import { attributeGaps, levelGaps, processGap, riskSteps } from '../../results/gap.ts'
import { attributeId, level, processId, text } from '../field.ts'
import { gap as gapFigure, mostGapRows } from '../figure/gap.ts'
import { levelCell, placeLink } from '../places.ts'
import type { AssessmentReport, ReportGap } from '../report.ts'
import type { Section } from '../section.ts'
import type { ReportSource } from '../source.ts'
import { tableOf } from '../table.ts'
import { figures, lead, lines, paragraph, ratingSpan, soft, strong, table } from '../tell.ts'
import { attributeLabel, counted } from '../words.ts'
import type { WholeProcess } from './profiles.ts'

const risk = (description: string) => z.enum(riskSteps).describe(description)

/** Where a process falls short of its target, and what that risks (ISO/IEC 33014). */
const gapSchema = z.strictObject({
  processId,
  processName: text('Title of the process'),
  level: level('Capability level reached').nullable(),
  targetLevel: level('Capability level aimed at'),
  risk: risk('The highest process-related risk of its levels').nullable(),
  levels: z
    .array(
      z.strictObject({
        level: level('Capability level that falls short'),
        gap: z.enum(levelGaps).exclude(['none']).describe('How far'),
        likelihood: risk('How likely it is that this does harm'),
        consequence: risk('How bad that would be'),
        risk: risk('Both together'),
        attributes: z
          .array(
            z.strictObject({
              attributeId,
              attributeName: text('Name of the attribute'),
              rating: text('Rating over all instances'),
              target: text('Least rating the target asks for'),
              gap: z.enum(attributeGaps).exclude(['none']).describe('How far it falls short'),
            }),
          )
          .describe('Attributes that fall short'),
      }),
    )
    .describe('Levels up to the target that fall short, lowest first'),
  unrated: z
    .array(z.strictObject({ attributeId, attributeName: text('Name of the attribute') }))
    .describe('Attributes the target asks for that are not rated: their gap is unknown'),
})

const part = { gaps: z.array(gapSchema).nullable().describe('Gaps against targets, the highest risk first') }

export const gaps: Section<'gaps', typeof part> = {
  name: 'gaps',
  title: 'Gaps and risks',
  terms: { name: 'Gaps and risks', explanation: 'Where targets are missed, and what that risks.', always: false },
  part,

  build: ({ source, processes }) => ({ gaps: gapsOf(source, processes) }),
  leaveOut: () => ({ gaps: null }),

  blocks({ report, scale }) {
    if (!report.gaps) return []
    return [
      ...lead(introduction(report.gaps)),
      ...paragraph(unratedInWords(report.gaps)),
      ...figures('Gaps by level, and their risks', { rows: report.gaps, most: mostGapRows }, (gaps) =>
        gapFigure({ levels: report.framework.levels, processes: gaps.map((gap) => shortfallOf(gap, report)) }),
      ),
      ...table({
        caption: 'Gaps against the targets, and their risks',
        groups: report.gaps.map((gap) => ({ name: groupName(gap), rows: rowsOf(gap) })),
        columns: [
          { title: 'Level', kind: 'number', share: 0.5, header: true, says: ({ level }) => level },
          { title: 'Gap', says: ({ gap }) => gap },
          {
            title: 'Falls short',
            share: 3,
            says: ({ processId, attributes }) =>
              lines(
                ...attributes.map(({ attributeId, attributeName, rating, target }) => [
                  placeLink(report, { processId, attributeId }),
                  ` ${attributeName}: `,
                  ...(rating && target
                    ? ['rated ', ratingSpan(scale, rating), ', needs ', ratingSpan(scale, target)]
                    : [soft('not rated')]),
                ]),
              ),
          },
          { title: 'Likelihood', says: ({ likelihood }) => likelihood },
          { title: 'Consequence', says: ({ consequence }) => consequence },
          { title: 'Risk', says: ({ risk }) => strong(risk) },
        ],
      }),
    ]
  },

  /** One row an attribute that falls short or is not rated, so that it can be filtered by risk. */
  tables({ report }) {
    const rows = report.gaps?.flatMap((gap) => [
      ...gap.levels.flatMap((short) => short.attributes.map((attribute) => ({ gap, short, attribute }))),
      ...gap.unrated.map((attribute) => ({ gap, short: null, attribute: { ...attribute, rating: null } })),
    ])
    return tableOf('Gaps', rows ?? null, [
      ['Process', ({ gap }) => gap.processId],
      ['Name', ({ gap }) => gap.processName],
      ['Level', ({ gap }) => levelCell(gap.level)],
      ['Target', ({ gap }) => gap.targetLevel],
      ['Level that falls short', ({ short }) => short?.level],
      ['Gap of the level', ({ short }) => short?.gap],
      ['Attribute', ({ attribute }) => attributeLabel(attribute.attributeId)],
      ['Attribute name', ({ attribute }) => attribute.attributeName],
      ['Rating', ({ attribute }) => (attribute.rating === null ? 'Not rated' : displayRating(attribute.rating))],
      ['Needed', ({ attribute }) => (attribute.rating === null ? '' : displayRating(attribute.target))],
      ['Gap of the attribute', ({ attribute }) => (attribute.rating === null ? 'Not known yet' : attribute.gap)],
      ['Likelihood', ({ short }) => short?.likelihood],
      ['Consequence', ({ short }) => short?.consequence],
      ['Risk', ({ short }) => short?.risk],
    ])
  },
}

/** Processes that fall short of their target, or may, since something is not rated: the highest risk first. */
function gapsOf(
  { measurement: { framework }, assessment }: ReportSource,
  processes: readonly WholeProcess[],
): ReportGap[] {
  const nameOf = (attributeId: string) => framework.attributes.find(({ id }) => id === attributeId)?.name ?? attributeId
  return processes
    .map(({ processId, name, level, targetLevel, attributes }): ReportGap => {
      const ratings = attributes.flatMap(({ attributeId, rating }) =>
        rating === null ? [] : [[attributeId, rating] as const],
      )
      const { levels, risk, unrated } = processGap(
        framework,
        targetLevel,
        new Map(ratings),
        assessment.riskTable ?? undefined,
      )
      return {
        processId,
        processName: name,
        level,
        targetLevel,
        risk,
        levels: levels.flatMap(({ gap, attributes, ...rest }) =>
          gap === 'none'
            ? []
            : [
                {
                  ...rest,
                  gap,
                  attributes: attributes.map((attribute) => ({
                    ...attribute,
                    attributeName: nameOf(attribute.attributeId),
                  })),
                },
              ],
        ),
        unrated: unrated.map((attributeId) => ({ attributeId, attributeName: nameOf(attributeId) })),
      }
    })
    .filter(({ levels, unrated }) => levels.length > 0 || unrated.length > 0)
    .sort((a, b) => rankOf(b) - rankOf(a))
}

const rankOf = ({ risk }: ReportGap) => (risk === null ? -1 : riskSteps.indexOf(risk))

/** Each level up to the target: how far it falls short, or that it is not known yet. */
function shortfallOf(
  { processId, processName, targetLevel, levels, unrated, risk }: ReportGap,
  { framework }: AssessmentReport,
) {
  const levelOf = new Map(framework.attributes.map(({ id, level }) => [id, level]))
  const unknown = new Set(unrated.map(({ attributeId }) => levelOf.get(attributeId)))
  return {
    id: processId,
    name: processName,
    target: targetLevel,
    levels: framework.levels.flatMap(({ level }) => {
      if (level === 0 || level > targetLevel) return []
      const none = unknown.has(level) ? ('unknown' as const) : ('none' as const)
      return [{ level, gap: levels.find((one) => one.level === level)?.gap ?? none }]
    }),
    risk,
  }
}

type GapRow = {
  processId: string
  level: string
  gap: string
  attributes: readonly { attributeId: string; attributeName: string; rating?: string; target?: string }[]
  likelihood: string
  consequence: string
  risk: string
}

/** The levels that fall short, then what is not rated. */
function rowsOf({ processId, levels, unrated }: ReportGap): GapRow[] {
  return [
    ...levels.map((level) => ({ ...level, processId, level: String(level.level) })),
    ...(unrated.length === 0
      ? []
      : [
          {
            processId,
            level: '–',
            gap: levels.length > 0 ? 'Not known yet' : 'Partly rated: gap not known yet',
            attributes: unrated,
            ...{ likelihood: '–', consequence: '–', risk: '–' },
          },
        ]),
  ]
}

function groupName({ processId, processName, level, targetLevel }: ReportGap): string {
  return `${processId} ${processName}: ${levelInWords(level)}, target ${targetLevel}`
}

function introduction(all: readonly ReportGap[]): string {
  const short = all.filter(({ levels }) => levels.length > 0).length
  if (short === 0) return 'No recorded rating falls short of its target.'
  return `${counted(short, 'process falls', 'processes fall')} short of the target, the highest risk first. A risk joins how likely a shortfall does harm with how bad that would be: the lower the level where it lies, the worse.`
}

/** How many attributes have a gap that is not known; empty where all are rated. */
function unratedInWords(all: readonly ReportGap[]): string {
  const unrated = all.reduce((sum, gap) => sum + gap.unrated.length, 0)
  if (unrated === 0) return ''
  return `${counted(unrated, 'attribute')} that the targets ask for ${unrated === 1 ? 'is' : 'are'} not rated. No gap is assumed for what is not rated.`
}

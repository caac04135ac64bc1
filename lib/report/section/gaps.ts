import { displayRating } from '../../measurement/scale.ts'
import { levelInShort, placeLink } from '../places.ts'
import type { ReportGap } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { lead, lines, paragraph, ratingSpan, soft, strong, table } from '../tell.ts'
import { attributeLabel, counted } from '../words.ts'

export const gaps: Section<'gaps'> = {
  name: 'gaps',
  title: 'Gaps and risks',
  terms: { name: 'Gaps and risks', explanation: 'Where targets are missed, and what that risks.', always: false },

  blocks({ report, scale }) {
    if (!report.gaps) return []
    return [
      ...lead(introduction(report.gaps)),
      ...paragraph(unratedInWords(report.gaps)),
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
      ['Level', ({ gap }) => gap.level],
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
  return `${processId} ${processName}: level ${levelInShort(level).toLowerCase()}, target ${targetLevel}`
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

import { z } from 'zod'
import { isClosed } from '../../improvement/progress.ts'
import { isOnTarget } from '../../measurement/level.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { Block } from '../block.ts'
import { count } from '../field.ts'
import { levelLadder, mostLadderRows } from '../figure/level-ladder.ts'
import { levelInShort, processLink } from '../places.ts'
import type { AssessmentReport, ReportAction, ReportGap, ReportProcess } from '../report.ts'
import type { Section } from '../section.ts'
import { facts, figures, heading, joined, list, paragraph, person, type Said, strong, type Telling } from '../tell.ts'
import { attributeLabel, counted, percent, someOf } from '../words.ts'

/** More names than these nobody reads; all are in the tables. */
const mostNamed = 3
const mostListed = 3

const part = {
  summary: z
    .strictObject({
      processes: count('Processes in scope'),
      items: count('Items in scope: what is rated one by one'),
      recorded: count('Items with a result that stands'),
      onTarget: count('Processes at their target level or above'),
    })
    .nullable()
    .describe('Counts'),
}

export const summary: Section<'summary', typeof part> = {
  name: 'summary',
  title: 'Management summary',
  terms: { name: 'Summary', explanation: 'Levels beside targets, and what they mean.', always: false },
  part,

  build({ processes }) {
    const items = processes.flatMap(({ instances }) => instances.flatMap((instance) => instance.items))
    return {
      summary: {
        processes: processes.length,
        items: items.length,
        recorded: items.filter(({ result }) => result !== null).length,
        onTarget: processes.filter(({ level, targetLevel }) => isOnTarget(level, targetLevel)).length,
      },
    }
  },
  leaveOut: () => ({ summary: null }),

  blocks(telling) {
    const { report } = telling
    if (!report.summary) return []
    return [
      facts(headline(report), 'headline'),
      ...figures(
        'Capability levels beside their targets',
        { rows: report.processes, most: mostLadderRows },
        (processes) => levelLadder({ levels: report.framework.levels, processes: processes.map(rungOf) }),
      ),
      ...sentences(report).flatMap((sentence) => paragraph(sentence)),
      ...topRisks(telling),
      ...topActions(telling),
    ]
  },

  tables: () => [],
}

const rungOf = ({ processId, name, level, targetLevel, complete }: ReportProcess) => ({
  id: processId,
  name,
  level,
  target: targetLevel,
  complete,
})

/** The figures a sponsor asks for first. */
function headline({ summary, agreement, gaps }: AssessmentReport): [string, Said][] {
  if (!summary) return []
  return [
    ['Processes at target level', `${summary.onTarget} of ${summary.processes}`],
    ['Items fully rated', `${summary.recorded} of ${summary.items}`],
    ['Processes at high risk', gaps ? String(gaps.filter(({ risk }) => risk === 'high').length) : ''],
    ['Mean agreement of raters', agreement?.last.mean == null ? '' : percent(agreement.last.mean)],
  ]
}

/** The result in a few sentences. */
function sentences({ summary, agreement, processes }: AssessmentReport): Said[] {
  if (!summary) return []
  const { items, recorded, onTarget } = summary
  const below = processes.filter(({ level, targetLevel, complete }) => complete && !isOnTarget(level, targetLevel))
  const reach = `${onTarget} of ${counted(summary.processes, 'process', 'processes')} ${onTarget === 1 || summary.processes === 1 ? 'reaches' : 'reach'} the target level.`
  const rest = `${recorded} of ${counted(items, 'item')} ${recorded === 1 ? 'is' : 'are'} rated; the others may hold levels down.`
  return [
    recorded < items ? `${reach} ${rest}` : reach,
    ...(below.length > 0
      ? [
          [
            strong('Below target, fully rated: '),
            `${someOf(
              below.map(({ name, level, targetLevel }) => `${name} (level ${levelInShort(level)} of ${targetLevel})`),
              mostNamed,
            )}.`,
          ],
        ]
      : []),
    ...(agreement ? [[strong('Trust in the ratings: '), agreement.last.words]] : []),
  ]
}

function topRisks({ report }: Telling): Block[] {
  const risks = (report.gaps ?? []).filter(({ risk }) => risk === 'high' || risk === 'medium').slice(0, mostListed)
  return risks.length === 0 ? [] : [heading(2, 'top-risks', 'Top risks'), ...list(risks.map(riskInWords))]
}

function riskInWords({ processId, processName, level, targetLevel, risk, levels }: ReportGap): Said {
  const worst = levels.find((one) => one.risk === risk)
  const short = worst?.attributes.map(
    ({ attributeId, rating, target }) =>
      `${attributeLabel(attributeId)} rated ${displayRating(rating)}, needs ${displayRating(target)}`,
  )
  return [
    processLink({ processId, name: processName }),
    `: ${risk} risk, level ${levelInShort(level)} of ${targetLevel}${short?.length ? ` (${short.join('; ')})` : ''}.`,
  ]
}

/** What is still to be done, the most urgent first. */
function topActions({ report, zone }: Telling): Block[] {
  const urgency: readonly ReportAction['priority'][] = ['high', 'medium', 'low']
  const open = (report.actions ?? [])
    .filter(({ progress }) => !progress || !isClosed(progress))
    .toSorted((a, b) => urgency.indexOf(a.priority) - urgency.indexOf(b.priority))
    .slice(0, mostListed)
  if (open.length === 0) return []
  return [
    heading(2, 'top-actions', 'Top actions'),
    ...list(
      open.map(({ title, owner, due, priority }) => [
        strong(title),
        ` ${priority} priority`,
        ...joined(['', owner ? person(owner) : 'unassigned', ...(due ? [`due ${zone.day(due)}`] : [])]),
        '.',
      ]),
    ),
  ]
}

import type { AssessmentReport } from '../report.ts'
import type { Phrase } from './phrase.ts'
import { counted, someOf } from './words.ts'

/** More names than these nobody reads; all are in the tables. */
const mostNamed = 8

/** The figures a sponsor asks for first. */
export function headlineFigures({ summary, agreement, gaps }: AssessmentReport): { figure: string; says: string }[] {
  return [
    ...(summary
      ? [
          { figure: `${summary.onTarget} of ${summary.processes}`, says: 'processes at their target level' },
          { figure: `${summary.recorded} of ${summary.items}`, says: 'items recorded' },
        ]
      : []),
    ...(gaps
      ? [{ figure: String(gaps.filter(({ risk }) => risk === 'high').length), says: 'processes at high risk' }]
      : []),
    ...(agreement?.last.ordinal != null
      ? [{ figure: agreement.last.ordinal.toFixed(2), says: 'Krippendorff’s alpha, ordinal, last ballots' }]
      : []),
  ]
}

/** The result in sentences; none where the summary is left out. */
export function summaryPhrases({ summary, gaps, agreement, processes }: AssessmentReport): Phrase[] {
  if (!summary) return []
  const { items, recorded, onTarget } = summary
  const reach = `${onTarget} of ${counted(summary.processes, 'process', 'processes')} ${summary.processes === 1 || onTarget === 1 ? 'reaches' : 'reach'} the target level.`
  const rest = recorded < items ? ' The levels of processes that are not complete may turn out higher.' : ''
  const below = processes.filter(({ level, targetLevel, complete }) => complete && level < targetLevel)
  const all = below.map(({ name, level, targetLevel }) => `${name} (level ${level} of ${targetLevel})`)
  const high = gaps?.filter(({ risk }) => risk === 'high').map(({ processName }) => processName) ?? []
  return [
    { says: `${reach} ${recorded} of ${counted(items, 'item')} ${items === 1 ? 'is' : 'are'} recorded.${rest}` },
    ...(all.length > 0
      ? [{ term: 'Below target, with everything recorded:', says: `${someOf(all, mostNamed)}.` }]
      : []),
    ...(high.length > 0 ? [{ term: 'Highest risk:', says: `${someOf(high, mostNamed)}.` }] : []),
    ...(agreement ? [{ term: 'Trust in the ratings:', says: agreement.last.words }] : []),
  ]
}

import { actionStateNames } from '../../improvement/progress.ts'
import type { AssessmentReport, ReportAction, ReportFinding } from '../report.ts'
import { attributeLabel, dayInWords } from './words.ts'

/** What a finding is about and what it rests on; empty where it says neither. */
export function basisInWords(report: AssessmentReport, { concerns, evidence: pieces }: ReportFinding): string {
  const about = concerns.map((place) => placeInWords(report, place))
  const rests = pieces.flatMap((id) => report.evidence?.find((piece) => piece.id === id)?.title ?? [])
  return [
    ...(about.length > 0 ? [`About ${about.join('; ')}.`] : []),
    ...(rests.length > 0 ? [`Rests on ${rests.join('; ')}.`] : []),
  ].join(' ')
}

/** The gaps an action closes; empty for none. */
export function closesInWords(
  report: AssessmentReport,
  closes: readonly { processId: string; attributeId: string }[],
): string {
  return closes.length > 0 ? `Closes ${closes.map((place) => placeInWords(report, place)).join('; ')}` : ''
}

/** The findings an action answers; empty for none. */
export function answersInWords({ findings }: AssessmentReport, { findings: answered }: ReportAction): string {
  const titles = answered.flatMap((id) => findings?.find((finding) => finding.id === id)?.title ?? [])
  return titles.length > 0 ? `Answers ${titles.join('; ')}` : ''
}

/** What an action would do to levels, in a cell: "1 to 2", with the process before it where there are several. */
export function expectedInShort({ expected }: ReportAction): string {
  const [only] = expected
  if (!only) return '–'
  if (expected.length === 1) return changeInShort(only)
  return expected.map((one) => `${one.processId}: ${changeInShort(one)}`).join('\n')
}

/** How far an action has come: "Done, 7 December 2026 (Ines Calder)"; empty in a report that does not say. */
export function progressInWords({ progress }: Pick<ReportAction, 'progress'>): string {
  if (!progress) return ''
  const { state, since, by, reason } = progress
  const name = actionStateNames[state]
  const said = since === null ? name : `${name}, ${dayInWords(since)}${by && ` (${by})`}`
  return reason === '' ? said : `${said}: ${reason}`
}

function changeInShort({ level, expectedLevel }: ReportAction['expected'][number]): string {
  return level === expectedLevel ? `stays ${level}` : `${level} to ${expectedLevel}`
}

function placeInWords({ processes }: AssessmentReport, place: { processId: string; attributeId: string }): string {
  const name = processes.find(({ processId }) => processId === place.processId)?.name ?? place.processId
  return `${name}, ${attributeLabel(place.attributeId)}`
}

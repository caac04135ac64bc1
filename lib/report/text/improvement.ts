import type { AssessmentReport, ReportFinding } from '../report.ts'
import { attributeLabel } from './words.ts'

export const findingKindNames: Record<ReportFinding['kind'], string> = {
  strength: 'Strengths',
  weakness: 'Weaknesses',
  risk: 'Risks',
  opportunity: 'Opportunities',
}

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

function placeInWords({ processes }: AssessmentReport, place: { processId: string; attributeId: string }): string {
  const name = processes.find(({ processId }) => processId === place.processId)?.name ?? place.processId
  return `${name}, ${attributeLabel(place.attributeId)}`
}

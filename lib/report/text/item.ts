import { decisionRuleNames, isDecisionRule } from '../../consensus/decision.ts'
import { evidenceKindTerms } from '../../evidence/evidence.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { symbolsOn } from '../../measurement/ramp.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { ReportItem, ReportProcess, ReportResult } from '../report.ts'
import type { Phrase } from './phrase.ts'
import { counted, dayInWords, named } from './words.ts'

/** How many ballots said what. */
export type Counts = Readonly<Record<string, number>>

/** Who saw it differently, or how many; null where nobody did. */
export function dissentInWords({ dissent, dissenting }: ReportResult): Phrase | null {
  if (dissent?.length) {
    const said = dissent.map(({ name, choice }) => `${named(name)} rated ${displayRating(choice)}`)
    return { term: 'Dissent.', says: `${said.join(', ')}.` }
  }
  if (dissenting === 0) return null
  return {
    says: `${counted(dissenting, 'last ballot')} ${dissenting === 1 ? 'differs' : 'differ'} from the agreed rating.`,
  }
}

/** When, by whom and by which rule it was recorded, and how often it was reopened. */
export function recordedInWords({ rounds, superseded }: ReportItem, result: ReportResult): string {
  const rule = isDecisionRule(result.decisionRule)
    ? `, ${decisionRuleNames[result.decisionRule].name.toLowerCase()}`
    : ''
  const after = rounds.length > 1 ? ` after ${rounds.length} rounds` : ''
  const reopened = superseded.map(
    ({ rating, reason, supersededAt }) =>
      `${displayRating(rating)} was withdrawn on ${dayInWords(supersededAt)}, “${reason}”`,
  )
  const again =
    reopened.length > 0
      ? ` Reopened ${reopened.length === 1 ? 'once' : `${reopened.length} times`}: ${reopened.join('; ')}.`
      : ''
  return `Recorded on ${dayInWords(result.recordedAt)} by ${named(result.recordedBy)}${after}${rule}.${again}`
}

/** A piece of the register under a rating that rests on it. */
export function pieceInWords({
  title,
  kind,
  source,
  date,
  strength,
}: NonNullable<ReportResult['register']>[number]): Phrase {
  return {
    term: title,
    says: `, ${evidenceKindTerms[kind].name.toLowerCase()}${source ? `, ${source}` : ''}, ${date}, ${strength}`,
  }
}

/** How ballots fell: "P 1, L 3". */
export function ballotsInWords(scale: RatingScale, counts: Counts): string {
  const said = fallenOn(scale, counts).map(({ symbol, count }) => `${displayRating(symbol)} ${count}`)
  const aside = asideOf(counts)
  return [...said, ...(aside > 0 ? [`${aside} did not rate`] : [])].join(', ') || 'none'
}

/** The ratings that ballots fell on, from least to most achieved. */
export function fallenOn(scale: RatingScale, counts: Counts): { symbol: string; count: number }[] {
  return symbolsOn(scale).flatMap((symbol) => {
    const count = counts[symbol] ?? 0
    return count > 0 ? [{ symbol, count }] : []
  })
}

/** How many ballots said no rating. */
export function asideOf(counts: Counts): number {
  return (counts.abstain ?? 0) + (counts.unknown ?? 0)
}

/** The last ballots on an attribute, over all instances. */
export function lastBallots({ instances }: ReportProcess, attributeId: string): Counts {
  const counts: Record<string, number> = {}
  for (const item of instances.flatMap(({ items }) => items ?? [])) {
    if (item.attributeId !== attributeId) continue
    for (const [choice, count] of Object.entries(item.rounds.at(-1)?.counts ?? {})) {
      counts[choice] = (counts[choice] ?? 0) + count
    }
  }
  return counts
}

/** What a level means beside the target. */
export function levelInWords(
  { level, targetLevel, complete }: ReportProcess,
  levels: readonly { level: number; name: string }[],
): Phrase {
  const levelName = levels.find((known) => known.level === level)?.name ?? ''
  const reached = level >= targetLevel ? 'the target is reached' : `the target is level ${targetLevel}`
  return {
    term: `Level ${level}, ${levelName}:`,
    says: `${reached}.${complete ? '' : ' Not everything in scope is recorded.'}`,
  }
}

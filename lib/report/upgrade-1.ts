import type { ReportVersion1 } from './version-1.ts'
import type { ReportVersion2 } from './version-2.ts'

/** A report of the first format in the second. What was not kept then is null, and nothing is made up for it. */
export function upgradeTo2(report: ReportVersion1): ReportVersion2 {
  return {
    ...report,
    formatVersion: 2,
    extract: null,
    team: report.team.map((member) => ({ ...member, stated: null })),
    plan: null,
    processes: report.processes.map((process) => ({
      ...process,
      instances: process.instances.map((instance) => ({ ...instance, items: instance.items.map(upgradeItem) })),
    })),
    evidence: null,
    gaps: null,
    agreement: null,
    readiness: null,
    findings: null,
    actions: null,
    wording: [report.model.wording, report.model.licence, report.framework.licence],
  }
}

type ItemOf1 = ReportVersion1['processes'][number]['instances'][number]['items'][number]
type ItemOf2 = NonNullable<ReportVersion2['processes'][number]['instances'][number]['items']>[number]

function upgradeItem(item: ItemOf1): ItemOf2 {
  return {
    ...item,
    rounds: item.rounds.map((round) => ({ ...round, counts: countsOf(round.ballots), agreement: null })),
    result: item.result && upgradeResult(item.result),
    superseded: item.superseded.map((result) => ({
      ...upgradeResult(result),
      supersededAt: result.supersededAt,
      reason: result.reason,
    })),
  }
}

function upgradeResult(result: NonNullable<ItemOf1['result']>): NonNullable<ItemOf2['result']> {
  const { rating, rationale, decisionRule, dissent, evidence, register, worksheetSha256, recordedBy, recordedAt } =
    result
  return {
    rating,
    rationale,
    decisionRule,
    dissenting: dissent.length,
    dissent,
    evidence,
    register,
    worksheetSha256,
    recordedBy,
    recordedAt,
  }
}

function countsOf(ballots: readonly { choice: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { choice } of ballots) counts[choice] = (counts[choice] ?? 0) + 1
  return counts
}

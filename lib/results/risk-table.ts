import { z } from 'zod'
import type { RiskStep } from './gap.ts'

/** Risk of a gap: likelihood → consequence → risk. */
export type RiskTable = Record<RiskStep, Record<RiskStep, RiskStep>>

/**
 * Assay's own table: both middling make a middling risk, and one step of either moves it. ISO/IEC 15504-4 has a table of
 * this kind, of which readers remember single cells differently; so this one is data of the plan, and a lead may change it.
 */
export const usualRiskTable: RiskTable = {
  low: { low: 'low', medium: 'low', high: 'medium' },
  medium: { low: 'low', medium: 'medium', high: 'high' },
  high: { low: 'medium', medium: 'high', high: 'high' },
}

/** What is said wherever risks are shown. */
export const riskTableNotice =
  'The table that makes a risk of likelihood and consequence is Assay’s own, in the manner of ISO/IEC 15504-4, and not taken from a standard.'
export const ownRiskTableNotice =
  'The table that makes a risk of likelihood and consequence is set by the plan of this assessment.'

const steps = ['low', 'medium', 'high'] as const
const step = z.enum(steps)
const row = z.strictObject({ low: step, medium: step, high: step })

/** A table as a plan may set it: what is likelier or worse is never the lesser risk. */
export const riskTableSchema: z.ZodType<RiskTable> = z
  .strictObject({ low: row, medium: row, high: row })
  .refine(
    isRising,
    'A likelier or worse gap would be the lesser risk. Let the risk rise with likelihood and with consequence.',
  )

/** The table of a plan as it is stored; null for Assay's own. */
export function readRiskTable(stored: string | null): RiskTable | null {
  return stored === null ? null : riskTableSchema.parse(JSON.parse(stored))
}

export function isUsual(table: RiskTable): boolean {
  return steps.every((a) => steps.every((b) => table[a][b] === usualRiskTable[a][b]))
}

function isRising(table: RiskTable): boolean {
  const rank = (a: RiskStep | undefined, b: RiskStep | undefined) => (a && b ? steps.indexOf(table[a][b]) : -1)
  return steps.every((likelihood, row) =>
    steps.every(
      (consequence, column) =>
        rank(likelihood, consequence) >= rank(steps[row - 1], consequence) &&
        rank(likelihood, consequence) >= rank(likelihood, steps[column - 1]),
    ),
  )
}

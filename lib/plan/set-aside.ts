import { z } from 'zod'
import { isPlanCheck, type PlanCheck } from './clause.ts'

/** A check that the lead sets aside for this assessment, and why: it is told in the report, not hidden. */
export type SetAside = { check: PlanCheck; reason: string }

/** What a form may send: each check once, each with a reason. */
export const setAsideSchema: z.ZodType<SetAside[]> = z
  .array(
    z.strictObject({
      check: z.custom<PlanCheck>(
        (word) => typeof word === 'string' && isPlanCheck(word),
        'The plan has no such check.',
      ),
      reason: z.string().trim().min(1, 'Say why the check is set aside. The report shows the reason.').max(2000),
    }),
  )
  .max(100)
  .refine((given) => new Set(given.map(({ check }) => check)).size === given.length, 'A check is set aside twice.')

/** As it is stored. A check that there is not any more is passed over. */
export function readSetAside(stored: string): SetAside[] {
  const kept = z.array(z.object({ check: z.string(), reason: z.string() })).parse(JSON.parse(stored))
  return kept.flatMap(({ check, reason }) => (isPlanCheck(check) ? [{ check, reason }] : []))
}

/** What is missing in two parts: what is still to be settled, and what was set aside, with the reason. */
export function withoutSetAside<One extends { check: PlanCheck }>(
  missing: readonly One[],
  setAside: readonly SetAside[],
): { open: One[]; aside: (One & { reason: string })[] } {
  const reasons = new Map(setAside.map(({ check, reason }) => [check, reason]))
  return {
    open: missing.filter(({ check }) => !reasons.has(check)),
    aside: missing.flatMap((one) => {
      const reason = reasons.get(one.check)
      return reason === undefined ? [] : [{ ...one, reason }]
    }),
  }
}

import type { EvidenceFamily } from '../evidence/evidence.ts'
import { type AssessmentClass, classDemands } from './class.ts'
import type { PlanCheck } from './clause.ts'

/** How one item is covered: how many pieces bear on it, and which families of evidence its class still asks for. */
export type ItemCoverage = { pieces: number; lacking: readonly EvidenceFamily[] }

/**
 * What the evidence register lacks for the class (ISO/IEC 33002:2015, 4.6): a piece for each item where the class asks
 * for evidence at all, and one of each family where it asks for families.
 */
export function missingEvidence(
  items: readonly ItemCoverage[],
  assessmentClass: AssessmentClass,
): { check: PlanCheck; what: string; why: string }[] {
  const { name, evidence, evidenceRequired } = classDemands[assessmentClass]
  const bare = items.filter(({ pieces }) => pieces === 0).length
  return [
    ...(evidenceRequired && bare > 0
      ? [
          {
            check: 'evidence-of-each' as const,
            what: `${share(bare, items.length)} without evidence`,
            why: `${name} asks that each rating rests on some.`,
          },
        ]
      : []),
    ...evidence.flatMap((family) => {
      const without = items.filter(({ pieces, lacking }) => pieces > 0 && lacking.includes(family)).length
      if (without === 0) return []
      const what = `${share(without, items.length)} without ${family} evidence`
      return [
        {
          check: `evidence-${family}` as const,
          what,
          why: `${name} asks for ${evidence.join(' and ')} evidence of each.`,
        },
      ]
    }),
  ]
}

function share(some: number, all: number): string {
  return some === all ? `All ${all} items are` : `${some} of ${all} items ${some === 1 ? 'is' : 'are'}`
}

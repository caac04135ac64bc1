import { type Evidence, evidenceKinds, evidenceStrengths } from '../../lib/evidence/evidence.ts'
import type { Random } from './random.ts'
import { remark, teamNames } from './words.ts'

type Place = { instanceId: string; processName: string; attributeIds: readonly string[] }

/** The register: up to three pieces for each instance, some from people of the team, some without a reference. */
export function registerFor(random: Random, places: readonly Place[]): Evidence[] {
  return places.flatMap(({ instanceId, processName, attributeIds }) =>
    Array.from({ length: 1 + random.below(3) }, (_, index): Evidence => {
      const kind = random.pick(evidenceKinds)
      return {
        id: random.id(),
        kind,
        title: `${processName}: ${{ document: 'procedure', interview: 'talk', observation: 'an hour at the desk', 'tool-output': 'export of March' }[kind]} ${index + 1}`,
        source: kind === 'interview' ? random.pick([teamNames.participant, 'Head of the desk']) : 'Service office',
        reference: random.chance(0.5) ? `SO-${random.below(9000) + 1000}` : '',
        date: `2026-02-${String(random.below(28) + 1).padStart(2, '0')}`,
        strength: random.pick(evidenceStrengths),
        note: remark(random).slice(0, 2000),
        links: attributeIds
          .filter((_, at) => at === 0 || random.chance(0.6))
          .map((attributeId) => ({ instanceId, attributeId, part: '' })),
      }
    }),
  )
}

import type { CountedBallot } from '../../lib/consensus/ballot.ts'
import { dissentFrom, proposeRating } from '../../lib/consensus/decision.ts'
import type { Evidence } from '../../lib/evidence/evidence.ts'
import type { RatingScale } from '../../lib/measurement/framework.ts'
import { ratingAt } from '../../lib/measurement/scale.ts'
import type { SourceBallot, SourceItem, SourceResult } from '../../lib/report/source.ts'
import type { Random } from './random.ts'
import { fortyLines, remark, sentence } from './words.ts'

type ItemToPlay = {
  place: { attributeId: string; part: string; label: string }
  scale: RatingScale
  raters: readonly [string, ...string[]]
  leadId: string
  evidence: readonly Evidence[]
  /** Time goes on with each call. */
  now: () => Date
}

/** How far an item has come: most are recorded, some by a second go, and a few are left as they are. */
const fates = ['recorded', 'reopened', 'rerecorded', 'revealed', 'open', 'waiting'] as const
export type Fate = (typeof fates)[number]

/** Plays one item: up to three rounds of eight, the result by the median, dissent, what was reopened. */
export function playItem(random: Random, fate: Fate, item: ItemToPlay): SourceItem {
  const { place, now } = item
  const id = random.id()
  const rounds: SourceItem['rounds'] = []
  const results: SourceResult[] = []
  if (fate === 'waiting') return { id, ...place, state: 'waiting', rounds, results }
  if (fate === 'open') {
    rounds.push({ number: 1, revealedAt: null, ballots: [] })
    return { id, ...place, state: 'open', rounds, results }
  }
  voteUntilClose(random, item, rounds)
  if (fate === 'revealed') return { id, ...place, state: 'revealed', rounds, results }
  results.push(resultOf(random, item, rounds))
  if (fate === 'recorded') return { id, ...place, state: 'recorded', rounds, results }
  const [first] = results
  if (first) first.superseded = { at: now(), reason: 'New evidence came in.' }
  if (fate === 'reopened') return { id, ...place, state: 'waiting', rounds, results }
  vote(random, item, rounds, 2)
  results.push(resultOf(random, item, rounds))
  return { id, ...place, state: 'recorded', rounds, results }
}

function voteUntilClose(random: Random, item: ItemToPlay, rounds: SourceItem['rounds']): void {
  const wanted = random.chance(0.7) ? 1 : random.chance(0.6) ? 2 : 3
  const truth = random.below(item.scale.steps.length)
  for (let round = 1; round <= wanted; round++) vote(random, item, rounds, truth)
}

/** A round: ballots lie around what is true, the closer the later. */
function vote(random: Random, { scale, raters, now }: ItemToPlay, rounds: SourceItem['rounds'], truth: number): void {
  const number = rounds.length + 1
  const ballots = raters.map((memberId): SourceBallot => {
    if (random.chance(0.04)) return { memberId, choice: 'abstain', confidence: null, remark: '' }
    if (random.chance(0.03)) return { memberId, choice: 'unknown', confidence: null, remark: remark(random) }
    const off = random.chance(0.35 / number) ? random.pick([-1, 1, 1, -2]) : 0
    return {
      memberId,
      choice: ratingAt(scale, truth + off),
      confidence: random.pick(['low', 'medium', 'high', null]),
      remark: random.chance(0.004) ? fortyLines(random) : remark(random),
    }
  })
  rounds.push({ number, revealedAt: now(), ballots })
}

function resultOf(
  random: Random,
  { scale, leadId, evidence, now }: ItemToPlay,
  rounds: SourceItem['rounds'],
): SourceResult {
  const ballots: CountedBallot[] = rounds.at(-1)?.ballots ?? []
  const choices = ballots.map(({ choice }) => choice)
  const rating = proposeRating(scale, 'median', choices).rating ?? ratingAt(scale, 0)
  return {
    rating,
    rationale: sentence(random),
    rule: 'median',
    dissent: dissentFrom(scale, rating, ballots).map(({ memberId, choice }) => ({ memberId, choice })),
    evidence: random.chance(0.02) ? fortyLines(random) : sentence(random),
    register: evidence.map(({ id, kind, title, source, reference, date, strength }) => ({
      id,
      kind,
      title,
      source,
      reference,
      date,
      strength,
    })),
    worksheetSha256: random.id().replaceAll('-', '').repeat(2),
    recordedById: leadId,
    recordedAt: now(),
    superseded: null,
  }
}

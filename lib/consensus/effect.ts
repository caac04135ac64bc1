import type { RatingScale } from '../measurement/framework.ts'
import { agreementOf } from './agreement.ts'
import type { CountedBallot } from './ballot.ts'
import { ratingsAmong } from './choice.ts'
import { spreadOf } from './spread.ts'

/**
 * What a further round brought: `agreed` all equal now, `closer`, `unchanged`, `apart` further apart than before.
 */
export type RoundVerdict = 'agreed' | 'closer' | 'unchanged' | 'apart'

export type RoundEffect = {
  verdict: RoundVerdict
  /** Agreement of the round before and of this one; undefined where nobody rated. */
  agreement: { before: number | undefined; after: number | undefined }
  /** Steps between the lowest and the highest ballot, before and now. */
  spread: { before: number | undefined; after: number | undefined }
  /** Members who rated in both rounds and changed their rating. */
  moved: string[]
  /** Whether yet another round promises something: not when all agree, and not when nobody has moved. */
  worthAnother: boolean
}

/** Agreements closer than this are one: it is less than a single step of one in fifty ballots. */
const noticeable = 0.005

/**
 * The effect of a round on the one before (estimate–talk–estimate, after the Delphi method: rounds end when they bring
 * nothing new). Whether it converged is told by the agreement of Tastle and Wierman, see `agreement.ts`.
 */
export function effectOfRound(
  scale: RatingScale,
  before: readonly CountedBallot[],
  after: readonly CountedBallot[],
): RoundEffect {
  const choices = (ballots: readonly CountedBallot[]) => ballots.map(({ choice }) => choice)
  const agreement = {
    before: agreementOf(scale, choices(before)),
    after: agreementOf(scale, choices(after)),
  }
  const spread = {
    before: spreadOf(scale, choices(before))?.steps,
    after: spreadOf(scale, choices(after))?.steps,
  }
  const isRated = (choice: string) => ratingsAmong(scale, [choice]).length > 0
  const earlier = new Map(before.map(({ memberId, choice }) => [memberId, choice]))
  const moved = after
    .filter(({ memberId, choice }) => {
      const was = earlier.get(memberId)
      return was !== undefined && was !== choice && isRated(was) && isRated(choice)
    })
    .map(({ memberId }) => memberId)
  const verdict = verdictOf(agreement, spread.after)
  return { verdict, agreement, spread, moved, worthAnother: verdict !== 'agreed' && moved.length > 0 }
}

function verdictOf({ before, after }: RoundEffect['agreement'], steps: number | undefined): RoundVerdict {
  if (steps === 0) return 'agreed'
  if (before === undefined || after === undefined || Math.abs(after - before) < noticeable) return 'unchanged'
  return after > before ? 'closer' : 'apart'
}

/** The effect in a sentence for the room. */
export function effectInWords({ verdict, moved, worthAnother }: RoundEffect): string {
  if (verdict === 'agreed') return 'All ballots are equal now.'
  const who = moved.length === 1 ? 'One person' : `${moved.length} people`
  const movement = moved.length === 0 ? 'Nobody has changed their rating' : `${who} changed their rating`
  const result = {
    closer: 'the team has come closer together',
    unchanged: 'the team is as far apart as before',
    apart: 'the team is further apart than before',
  }[verdict]
  const advice = worthAnother ? '' : ' Another round promises nothing new: decide by the plan’s rule.'
  return `${movement}; ${result}.${advice}`
}

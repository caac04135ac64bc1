import { z } from 'zod'
import { isNonRating, nonRatingNames } from '../../consensus/choice.ts'
import { displayRating } from '../../measurement/scale.ts'
import { confidences } from '../../workshop/ballot.ts'
import type { Block } from '../block.ts'
import { text } from '../field.ts'
import { itemsOf, itemTitle, placeColumns, withItems, withResults } from '../items.ts'
import { type Person, personSchema } from '../person.ts'
import type { ReportBallot, ReportItem } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import {
  heading,
  lines,
  person,
  ratingSpan,
  type Said,
  soft,
  type Telling,
  type TellingColumn,
  table,
} from '../tell.ts'

export const ballotSchema = z.strictObject({
  voter: personSchema.describe('Who voted'),
  choice: text('A rating of the scale, "abstain" or "unknown"'),
  confidence: z.enum(confidences).nullable().describe('How sure they were; null where not said'),
  remark: text('What they wrote with it; may be empty'),
})

export const dissentSchema = z.strictObject({
  voter: personSchema.describe('Who saw it differently'),
  choice: text('Their last ballot'),
})

/** Its ballots lie in the rounds of each item, and its dissent in each result. */
const part = {}

export const ballots: Section<'ballots', typeof part> = {
  name: 'ballots',
  title: 'Ballots by person',
  appendix: true,
  terms: {
    name: 'Ballots by person',
    explanation: 'Who voted what in each round, with remarks, and who dissents.',
    always: false,
    needs: 'ratings',
  },
  part,

  build: () => ({}),

  leaveOut: (report) =>
    withItems(report, (item) => ({
      rounds: item.rounds.map((round) => ({ ...round, ballots: null })),
      ...withResults(item, () => ({ dissent: null })),
    })),

  withPeople(report, as) {
    const cast = <Vote extends { voter: Person }>(votes: readonly Vote[]): Vote[] =>
      votes.map((vote) => ({ ...vote, voter: as(vote.voter) }))
    return withItems(report, (item) => ({
      rounds: item.rounds.map((round) => ({ ...round, ballots: round.ballots && cast(round.ballots) })),
      ...withResults(item, ({ dissent }) => ({ dissent: dissent && cast(dissent) })),
    }))
  },

  blocks(telling) {
    return telling.report.processes.flatMap(({ processId, name, instances }) => {
      const tables = instances.flatMap((instance) =>
        (instance.items ?? []).flatMap((item) =>
          ballotsOf(
            telling,
            item,
            `${processId}, ${instances.length > 1 ? `${instance.name}, ` : ''}${itemTitle(item)}`,
          ),
        ),
      )
      return tables.length > 0 ? [heading(2, `ballots-${processId}`, soft(`${processId} `), name), ...tables] : []
    })
  },

  tables({ report, zone }) {
    const cast = itemsOf(report)?.flatMap((placed) =>
      placed.item.rounds.flatMap((round) => (round.ballots ?? []).map((ballot) => ({ ...placed, round, ballot }))),
    )
    const left = itemsOf(report)?.every(({ item }) => item.rounds.every(({ ballots }) => ballots === null))
    return tableOf('Ballots', left || !cast ? null : cast, [
      ...placeColumns,
      ['Round', ({ round }) => round.number],
      ['Revealed at', ({ round }) => ({ moment: zone.local(round.revealedAt) })],
      ['Name', ({ ballot }) => ballot.voter.name],
      ['Choice', ({ ballot }) => displayRating(ballot.choice)],
      ['Confidence', ({ ballot }) => ballot.confidence],
      ['Remark', ({ ballot }) => ballot.remark],
    ])
  },
}

type Voter = { voter: Person; cast: readonly { number: number; ballot: ReportBallot | undefined }[] }

/** Who voted what in each round, with what they wrote. */
function ballotsOf({ scale }: Telling, { rounds }: ReportItem, what: string): Block[] {
  const shown = rounds.flatMap(({ number, ballots }) => (ballots ? [{ number, ballots }] : []))
  const voters = new Map(shown.flatMap(({ ballots }) => ballots.map(({ voter }) => [voter.memberId, voter] as const)))
  const several = shown.length > 1
  return table<Voter>({
    caption: `Ballots on ${what}`,
    rows: [...voters].map(([memberId, voter]) => ({
      voter,
      cast: shown.map(({ number, ballots }) => ({
        number,
        ballot: ballots.find(({ voter }) => voter.memberId === memberId),
      })),
    })),
    columns: [
      { title: 'Name', share: 2, header: true, says: ({ voter }) => person(voter) },
      ...shown.map(
        ({ number }): TellingColumn<Voter> => ({
          title: several ? `Round ${number}` : 'Ballot',
          kind: 'rating',
          says: ({ cast }) => choice(scale, cast.find((one) => one.number === number)?.ballot),
        }),
      ),
      {
        title: 'Confidence',
        says: ({ cast }) => soft(cast.findLast(({ ballot }) => ballot?.confidence)?.ballot?.confidence ?? ''),
      },
      {
        title: 'Remark',
        share: 4,
        says: ({ cast }) =>
          lines(
            ...cast.map(({ number, ballot }) =>
              ballot?.remark ? `${several ? `Round ${number}: ` : ''}${ballot.remark}` : '',
            ),
          ),
      },
    ],
  })
}

/** What a ballot says: a rating, or an honest way not to rate. */
function choice(scale: Telling['scale'], ballot: ReportBallot | undefined): Said {
  if (!ballot) return ''
  return isNonRating(ballot.choice) ? soft(nonRatingNames[ballot.choice]) : ratingSpan(scale, ballot.choice)
}

import { isNonRating, nonRatingNames } from '../../consensus/choice.ts'
import { displayRating } from '../../measurement/scale.ts'
import type { Block } from '../block.ts'
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
import { itemsOf, itemTitle, placeColumns } from './ratings.ts'

export const ballots: Section<'ballots'> = {
  name: 'ballots',
  title: 'Ballots by person',
  appendix: true,
  terms: {
    name: 'Ballots by person',
    explanation: 'Who voted what in each round, with remarks, and who dissents.',
    always: false,
    needs: 'ratings',
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
      ['Name', ({ ballot }) => ballot.name],
      ['Choice', ({ ballot }) => displayRating(ballot.choice)],
      ['Confidence', ({ ballot }) => ballot.confidence],
      ['Remark', ({ ballot }) => ballot.remark],
    ])
  },
}

type Voter = { voter: ReportBallot; cast: readonly { number: number; ballot: ReportBallot | undefined }[] }

/** Who voted what in each round, with what they wrote. */
function ballotsOf({ scale }: Telling, { rounds }: ReportItem, what: string): Block[] {
  const shown = rounds.flatMap(({ number, ballots }) => (ballots ? [{ number, ballots }] : []))
  const voters = new Map(shown.flatMap(({ ballots }) => ballots.map((ballot) => [ballot.memberId, ballot] as const)))
  const several = shown.length > 1
  return table<Voter>({
    caption: `Ballots on ${what}`,
    rows: [...voters].map(([memberId, voter]) => ({
      voter,
      cast: shown.map(({ number, ballots }) => ({ number, ballot: ballots.find((one) => one.memberId === memberId) })),
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

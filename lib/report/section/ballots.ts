import { z } from 'zod'
import { isNonRating, nonRatingNames } from '../../consensus/choice.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { displayRating } from '../../measurement/scale.ts'
import { confidences } from '../../workshop/ballot.ts'
import type { Block } from '../block.ts'
import { text } from '../field.ts'
import { itemsOf, itemTitle, placeColumns, withItems, withResults } from '../items.ts'
import { type Person, personSchema } from '../person.ts'
import type { ReportBallot, ReportItem } from '../report.ts'
import type { Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { heading, joined, lines, person, ratingSpan, type Said, soft, table } from '../tell.ts'

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

  blocks({ report, scale }) {
    return report.processes.flatMap(({ processId, name, instances }) => {
      const tables = instances.flatMap((instance) => {
        const what = instances.length > 1 ? `${processId}, ${instance.name}` : processId
        return ballotsOf(scale, instance.items ?? [], what)
      })
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

type Cast = { item: ReportItem; number: number; ballots: readonly ReportBallot[] }

/** Each round of an item in one row, who gave the same choice together: a cell a ballot would fill hundreds of pages. */
function ballotsOf(scale: RatingScale, items: readonly ReportItem[], what: string): Block[] {
  return table<Cast>({
    caption: `Ballots on ${what}`,
    rows: items.flatMap((item) =>
      item.rounds.flatMap(({ number, ballots }) => (ballots?.length ? [{ item, number, ballots }] : [])),
    ),
    columns: [
      { title: 'What is rated', share: 2, header: true, says: ({ item }) => itemTitle(item) },
      { title: 'Round', kind: 'number', says: ({ number }) => String(number) },
      { title: 'Ballots', share: 3, says: ({ ballots }) => lines(...choicesOf(scale, ballots)) },
      { title: 'Remarks', share: 4, says: ({ ballots }) => lines(...ballots.flatMap(remarkOf)) },
    ],
  })
}

/** "L Ana Reyes (high), Tom Okafor": steps of the scale from the least to the most, then the ways not to rate. */
function choicesOf(scale: RatingScale, ballots: readonly ReportBallot[]): Said[] {
  const choices = [...new Set([...scale.steps.map(({ symbol }) => symbol), ...ballots.map(({ choice }) => choice)])]
  return choices.flatMap((choice): Said[] => {
    const same = ballots.filter((ballot) => ballot.choice === choice)
    if (same.length === 0) return []
    const said = isNonRating(choice) ? soft(nonRatingNames[choice]) : ratingSpan(scale, choice)
    return [[said, ': ', ...joined(same.map(voterOf))]]
  })
}

/** Who voted, and how sure they were. */
function voterOf({ voter, confidence }: ReportBallot): Said {
  return confidence ? [person(voter), soft(` (${confidence})`)] : person(voter)
}

function remarkOf({ voter, remark }: ReportBallot): Said[] {
  return remark === '' ? [] : [[person(voter), `: ${remark}`]]
}

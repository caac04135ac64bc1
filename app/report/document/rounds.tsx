import { BallotBar } from '@/app/rating/ballot-bar'
import { isNonRating, nonRatingNames } from '@/lib/consensus/choice'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import type { ReportBallot, ReportItem } from '@/lib/report/report'

/** The rounds of an item: how ballots fell in each, and by whom where that is shown. */
export function Rounds({ item, scale }: { item: ReportItem; scale: RatingScale }) {
  const { rounds } = item
  if (rounds.length < 2 && rounds.every(({ ballots }) => ballots === null)) return null
  return (
    <ol className="report-rounds">
      {rounds.map(({ number, counts, agreement, ballots }) => (
        <li key={number}>
          <p className="text-sm">
            <span className="font-semibold">Round {number}</span>
            {agreement !== null && <span className="text-soft">, agreement {agreement.toFixed(2)}</span>}
          </p>
          {number < rounds.length && <BallotBar scale={scale} counts={counts} agreed={null} />}
          {ballots && (
            <ul>
              {ballots.map((ballot) => (
                <li key={ballot.memberId}>
                  <Ballot ballot={ballot} />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

function Ballot({ ballot: { name, choice, confidence, remark } }: { ballot: ReportBallot }) {
  return (
    <>
      <bdi>{name}</bdi> {isNonRating(choice) ? nonRatingNames[choice].toLowerCase() : <b>{displayRating(choice)}</b>}
      {confidence && <span className="text-soft">, {confidence} confidence</span>}
      {remark && (
        <span dir="auto" className="block whitespace-pre-line text-soft">
          {remark}
        </span>
      )}
    </>
  )
}

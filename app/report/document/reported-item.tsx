import { BallotBar } from '@/app/rating/ballot-bar'
import { RatingMark } from '@/app/rating/rating-mark'
import { dayInWords } from '@/app/ui/day'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import type { ReportItem } from '@/lib/report/report'

/** One agreed rating: how the ballots fell, why it was agreed, what it rests on, who saw it differently. */
export function ReportedItem({ item, scale }: { item: ReportItem; scale: RatingScale }) {
  const { attributeId, attributeName, result, rounds, superseded } = item
  const last = rounds.at(-1)
  return (
    <div className="report-item">
      <div className="report-item-head">
        <h4>
          <span className="mr-1.5 font-normal text-soft">{attributeId.replace('PA.', 'PA ')}</span>
          {attributeName}
        </h4>
        <RatingMark scale={scale} rating={result?.rating ?? null} className="text-lg" />
        <div className="min-w-0">
          {last && <BallotBar scale={scale} counts={last.counts} agreed={result?.rating ?? null} />}
        </div>
      </div>
      {result ? (
        <div className="report-item-body">
          {result.rationale && <p className="whitespace-pre-line">{result.rationale}</p>}
          {result.evidence && (
            <p className="whitespace-pre-line text-soft">
              <span className="font-semibold">Evidence. </span>
              {result.evidence}
            </p>
          )}
          {result.dissent && result.dissent.length > 0 && (
            <p>
              <span className="font-semibold">Dissent. </span>
              {result.dissent.map(({ name, choice }) => `${name} rated ${displayRating(choice)}`).join(', ')}.
            </p>
          )}
          <p className="text-sm text-soft">
            Recorded on {dayInWords(result.recordedAt)} by {result.recordedBy}
            {rounds.length > 1 && ` after ${rounds.length} rounds`}.
            {superseded.length > 0 && ` Reopened ${superseded.length === 1 ? 'once' : `${superseded.length} times`}: `}
            {superseded.map(({ rating, reason }) => `${displayRating(rating)} was withdrawn, “${reason}”`).join('; ')}
          </p>
        </div>
      ) : (
        <p className="report-item-body text-soft">Not recorded, and so not rated.</p>
      )}
    </div>
  )
}

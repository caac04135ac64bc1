import { nonRatingNames } from '@/lib/consensus/choice'
import type { RatingScale } from '@/lib/measurement/framework'
import { RatingMark } from './rating-mark'

type ChoiceMarkProps = { scale: RatingScale; choice: string; className?: string }

/** What a ballot says: a rating, a hollow square for an abstention, a questioned one for "does not know enough". */
export function ChoiceMark({ scale, choice, className }: ChoiceMarkProps) {
  if (choice === 'abstain') return <Square name={nonRatingNames.abstain} className={className} />
  if (choice === 'unknown') return <Square name={nonRatingNames.unknown} sign="?" className={className} />
  return <RatingMark scale={scale} rating={choice} className={className} />
}

function Square({ name, sign, className }: { name: string; sign?: string; className?: string }) {
  return (
    <span title={name} className={`inline-flex items-center text-rate-ink ${className ?? ''}`}>
      <svg viewBox="0 0 24 24" className="inline-block size-[1em] shrink-0" aria-hidden="true" focusable="false">
        <rect
          x="3"
          y="3"
          width="18"
          height="18"
          rx="2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.4"
          strokeDasharray={sign ? '4 3' : undefined}
        />
        {sign && (
          <text x="12" y="17.5" textAnchor="middle" fontSize="15" fontWeight="700" fill="currentColor">
            {sign}
          </text>
        )}
      </svg>
      <span className="sr-only">{name}</span>
    </span>
  )
}

import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'

/** The scale with its names, as it is drawn everywhere. */
export function RampLegend({ scale }: { scale: RatingScale }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1.5 text-sm">
      {scale.steps.map(({ symbol, name }) => (
        <li key={symbol} className="flex items-center gap-1.5">
          <RatingMark scale={scale} rating={symbol} variant="tile" />
          <span className="text-soft">{name}</span>
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <RatingMark scale={scale} rating={null} />
        <span className="text-soft">Not recorded</span>
      </li>
    </ul>
  )
}

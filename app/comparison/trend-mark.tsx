import { classes } from '@/app/ui/classes'
import { type Trend, trendTerms } from '@/lib/comparison/trend'

/** What became of something: a mark with its word, never a colour alone. */
export function TrendMark({ trend }: { trend: Trend }) {
  const { name, mark } = trendTerms[trend]
  const changed = trend === 'risen' || trend === 'fallen'
  return (
    <span
      className={classes(
        'inline-flex items-baseline gap-1.5 whitespace-nowrap',
        changed ? 'font-semibold' : 'text-soft',
      )}
    >
      <span aria-hidden="true" className="w-[1em] text-center">
        {mark}
      </span>
      {name}
    </span>
  )
}

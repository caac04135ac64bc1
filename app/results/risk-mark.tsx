import { classes } from '@/app/ui/classes'
import { type RiskStep, riskSteps } from '@/lib/results/gap'

/** A risk as one, two or three bars with its word: the shape says it before the word does. */
export function RiskMark({ risk }: { risk: RiskStep }) {
  const height = riskSteps.indexOf(risk) + 1
  return (
    <span className="inline-flex items-center gap-2 font-semibold">
      <span className="flex items-end gap-0.5" aria-hidden="true">
        {riskSteps.map((step, index) => (
          <span
            key={step}
            style={{ height: `${0.4 + index * 0.25}em` }}
            className={classes('w-1.5 border border-rate-ink', index < height && 'bg-rate-ink')}
          />
        ))}
      </span>
      {risk}
    </span>
  )
}

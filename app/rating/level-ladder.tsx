import { classes } from '@/app/ui/classes'

type LevelLadderProps = { level: number | null; target: number; highest?: number; className?: string }

/**
 * A capability level as a ladder of five rungs, with a notch at the target; empty where nothing is rated. Numbers beside
 * it, never colour alone.
 */
export function LevelLadder({ level, target, highest = 5, className }: LevelLadderProps) {
  const reached = level ?? 0
  const rungs = Array.from({ length: highest }, (_, index) => index + 1)
  return (
    <span className={classes('inline-flex items-end gap-3', className)}>
      <span className="inline-flex items-end gap-1" aria-hidden="true">
        {rungs.map((rung) => (
          <span key={rung} className="grid gap-1">
            <span
              className={classes(
                'block w-4 rounded-[2px] border-2',
                rung <= reached ? 'bg-rate-ink' : 'bg-transparent',
                'border-rate-ink',
              )}
              style={{ height: `${0.45 + rung * 0.3}rem`, opacity: rung <= Math.max(reached, target) ? 1 : 0.35 }}
            />
            <span className={classes('block h-1 w-4', rung === target ? 'bg-accent' : 'bg-transparent')} />
          </span>
        ))}
      </span>
      <span className="leading-tight whitespace-nowrap">
        <span className="block font-bold">{level === null ? 'Not rated' : `Level ${level}`}</span>
        <span className="block text-sm text-soft">target {target}</span>
      </span>
    </span>
  )
}

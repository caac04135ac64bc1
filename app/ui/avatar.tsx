import { classes } from './classes'
import { personColours } from './person-colour'

/** A person as their initials on a colour that stays theirs. The name stands beside it or in `title`. */
export function Avatar({ id, name, className }: { id: string; name: string; className?: string }) {
  const { fill, text } = personColours(id)
  return (
    <span
      className={classes(
        'inline-grid size-[2em] shrink-0 place-items-center rounded-full text-[0.8em] leading-none font-semibold',
        className,
      )}
      style={{ background: fill, color: text }}
    >
      <span aria-hidden="true">{initialsOf(name)}</span>
      <span className="sr-only">{name}</span>
    </span>
  )
}

/** First letters of the first and the last word: "Ana Lucía Reyes" → "AR". */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]]
  return ((Array.from(first)[0] ?? '') + (Array.from(last)[0] ?? '')).toUpperCase() || '?'
}

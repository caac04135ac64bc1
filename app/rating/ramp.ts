import type { Tone } from '@/lib/measurement/ramp'

/** Background and text of something coloured by a rating. */
export function toneStyle(tone: Tone): { background: string; color: string } {
  return { background: `var(--rate-${tone})`, color: `var(--on-rate-${tone})` }
}

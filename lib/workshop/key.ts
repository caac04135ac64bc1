import type { RatingScale } from '../measurement/framework.ts'

/**
 * The step a key stroke means. A letter means its basic step; where a refined scale splits that step, the key pressed
 * again goes through the parts, and with Shift it means the upper one. Undefined for keys that mean no step.
 */
export function stepForKey(
  scale: RatingScale,
  key: string,
  { shift, current }: { shift: boolean; current: string | undefined },
): string | undefined {
  const pressed = key.toUpperCase()
  const parts = scale.steps.filter(({ symbol, basic }) => basic === pressed || symbol === pressed)
  if (shift) return parts.at(-1)?.symbol
  const at = parts.findIndex(({ symbol }) => symbol === current)
  return parts[(at + 1) % parts.length]?.symbol
}

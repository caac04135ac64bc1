import { Pencil } from '../icons'

/** Lies on the corner of an avatar whose person writes now. */
export function TypingMark() {
  return (
    <span className="absolute -right-1 -bottom-1 rounded-full bg-paper p-px text-xs text-ink ring-1 ring-edge">
      <Pencil />
      <span className="sr-only">writes</span>
    </span>
  )
}

/** The back of a ballot that is cast and still secret: a card with a woven pattern. Sized by the font around it. */
export function FaceDown({ label = 'voted', className }: { label?: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 32"
      className={className ?? 'inline-block h-[1.333em] w-[1em] shrink-0'}
      role="img"
      aria-label={label}
      focusable="false"
    >
      <rect x="1" y="1" width="22" height="30" rx="3" fill="var(--rate-ink)" />
      <rect x="4" y="4" width="16" height="24" rx="1.5" fill="none" stroke="var(--paper)" strokeWidth="1" />
      <path
        d="M4 10l6-6M4 16 16 4M4 22 20 6M4 28 20 12M10 28l10-10M16 28l4-4"
        stroke="var(--paper)"
        strokeWidth="0.9"
        opacity=".75"
      />
    </svg>
  )
}

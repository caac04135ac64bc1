import Link from 'next/link'

/** The mark (a ball that is almost full, with the last quarter under the highlighter) and the name. */
export function Wordmark() {
  return (
    <Link href="/" className="inline-flex items-center gap-2 rounded-sm text-lg font-bold tracking-tight no-underline">
      <svg viewBox="0 0 24 24" className="size-6" aria-hidden="true" focusable="false">
        <path d="M12.5 11.5V1.5A10.5 10.5 0 1 1 1.5 11.5Z" fill="currentColor" transform="translate(0 .5)" />
        <path d="M10.5 10V0.7A10.5 10.5 0 0 0 1.2 10Z" fill="var(--accent)" transform="translate(0 .5)" />
      </svg>
      Assay
    </Link>
  )
}

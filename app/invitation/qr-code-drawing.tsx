import { encode } from 'uqr'

const quiet = 4

/** A QR code: black on white in light and dark alike, since cameras expect that. */
export function QrCodeDrawing({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : [])))
  const whole = size + 2 * quiet
  return (
    <svg
      viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      className="mx-auto block w-full max-w-[min(34rem,54dvh)] rounded-md bg-white"
      shapeRendering="crispEdges"
      focusable="false"
    >
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}

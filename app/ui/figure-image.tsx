import Image from 'next/image'
import type { Figure } from '@/lib/report/figure/figure'

/** A drawing as a picture: so it can neither run nor load anything, whatever stands in it. */
export function FigureImage({ figure: { svg, width, height, alternative }, className }: FigureImageProps) {
  return (
    <Image
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={alternative}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      loading="eager"
      unoptimized
      className={className}
    />
  )
}

type FigureImageProps = { figure: Figure; className?: string }

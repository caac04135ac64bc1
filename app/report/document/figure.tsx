import { FigureImage } from '@/app/ui/figure-image'
import { WideTable } from '@/app/ui/wide-table'
import type { FigureBlock } from '@/lib/report/block'

/**
 * A drawing on a light plate, in dark too. As a picture it can neither run nor load anything, whatever stands in it; on
 * a phone it keeps its size and scrolls.
 */
export function FigureOnPage({ block: { caption, figure }, number }: { block: FigureBlock; number: string }) {
  return (
    <figure className="report-figure">
      <WideTable label={`${number}: ${caption}`}>
        <FigureImage figure={figure} />
      </WideTable>
      <figcaption>
        <span className="report-soft">{number}. </span>
        {caption}
      </figcaption>
    </figure>
  )
}

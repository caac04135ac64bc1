import Link from 'next/link'
import { attributeLabel } from '@/app/rating/attribute-label'
import { LevelLadder } from '@/app/rating/level-ladder'
import { RatingMark } from '@/app/rating/rating-mark'
import type { ProcessAttribute, RatingScale } from '@/lib/measurement/framework'
import { type AttributeResult, type ProcessResult, resultHref } from './use-results'

type HeatMapRowProps = {
  assessmentId: string
  scale: RatingScale
  columns: readonly ProcessAttribute[]
  highest: number
  process: ProcessResult
}

/** A process: its ratings, then the level they make. */
export function HeatMapRow({ assessmentId, scale, columns, highest, process }: HeatMapRowProps) {
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-40 border-t border-line bg-ground py-1.5 pr-2 lg:pr-4 font-normal sm:max-w-none"
      >
        <a href={`#${process.processId}`} className="no-underline hover:underline">
          <span className="mr-2 text-sm text-soft max-sm:block">{process.processId}</span>
          <span className="font-semibold">{process.name}</span>
        </a>
      </th>
      {columns.map(({ id, level }, index) => {
        const found = process.attributes.find(({ attributeId }) => attributeId === id)
        const first = columns[index - 1]?.level !== level
        return (
          <td
            key={id}
            className={`min-w-12 lg:min-w-14 border-t border-line px-px py-1 text-center ${first ? 'border-l-8 border-l-ground' : ''}`}
          >
            {found?.itemId ? (
              <Link
                href={resultHref(assessmentId, found.itemId)}
                className="block rounded-sm no-underline hover:outline-2 hover:outline-ink"
                aria-label={`${process.name}, ${attributeLabel(id)} ${found.name}: ${ratingInWords(found)}. Open what it rests on`}
              >
                <RatingMark
                  scale={scale}
                  rating={found.rating}
                  variant="tile"
                  className={`h-9 w-full ${found.rating ? '' : 'border border-dashed border-edge'}`}
                />
              </Link>
            ) : (
              <span className="sr-only">not in scope</span>
            )}
          </td>
        )
      })}
      <td className="border-t border-line py-1.5 pl-3 lg:pl-6">
        <LevelLadder level={process.level} target={process.targetLevel} highest={highest} />
      </td>
    </tr>
  )
}

function ratingInWords({ rating, rated, items }: AttributeResult): string {
  if (rating === null) return 'not recorded'
  return rated < items ? `rated ${rating} by ${rated} of ${items} items` : `rated ${rating}`
}

import Link from 'next/link'
import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import { resultHref } from '../use-results'
import type { ItemResult } from './item-result-page'

type ItemsOfAttributeProps = { assessmentId: string; scale: RatingScale; item: ItemResult }

/** The items that together make the rating of an attribute: its instances, its parts, or both. */
export function ItemsOfAttribute({ assessmentId, scale, item }: ItemsOfAttributeProps) {
  const severalInstances = new Set(item.items.map(({ instance }) => instance)).size > 1
  return (
    <ul className="measure">
      {item.items.map(({ itemId, instance, label, part, rating }) => (
        <li key={itemId} className="flex items-center gap-4 border-b border-line py-2">
          <RatingMark scale={scale} rating={rating} className="w-12 shrink-0 text-lg" />
          <Link href={resultHref(assessmentId, itemId)} aria-current={itemId === item.itemId ? 'page' : undefined}>
            {[severalInstances || part === '' ? instance : '', part === '' ? '' : label].filter(Boolean).join(': ')}
          </Link>
          {itemId === item.itemId && <span className="shrink-0 text-sm text-soft">this one</span>}
        </li>
      ))}
    </ul>
  )
}

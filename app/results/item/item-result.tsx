import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import { Empty } from '@/app/ui/empty'
import { LinkButton } from '@/app/ui/link-button'
import { Section } from '@/app/ui/section'
import { roomHref } from '../use-results'
import type { ItemResult } from './item-result-page'
import { ItemRounds } from './item-rounds'
import { ItemsOfAttribute } from './items-of-attribute'
import { RecordedResult } from './recorded-result'

/** The agreed rating of an item, from the reasons for it down to each ballot. */
export function ItemResultView({ assessmentId, item }: { assessmentId: string; item: ItemResult }) {
  const { scale } = item
  const standing = item.results.find(({ supersededAt }) => supersededAt === null)
  const superseded = item.results.filter(({ supersededAt }) => supersededAt !== null).toReversed()
  return (
    <>
      <header className="mb-8 flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
        <div className="measure min-w-0">
          <p className="text-soft">
            {item.processId} {item.processName}, {item.instance}
          </p>
          <h1 className="text-3xl">
            <span className="text-soft">{attributeLabel(item.attributeId)}</span> {item.attributeName}
          </h1>
          <p className="mt-2 text-soft">{item.part === '' ? item.description : item.label}</p>
        </div>
        <RatingMark scale={scale} rating={standing?.rating ?? null} variant="tile" className="px-5! py-3! text-4xl" />
      </header>
      {standing ? (
        <Section title="Why it was agreed">
          <RecordedResult scale={scale} result={standing} />
        </Section>
      ) : (
        <Empty
          title={superseded.length > 0 ? 'Reopened, and not recorded again yet' : 'Not recorded yet'}
          action={
            <LinkButton href={roomHref(assessmentId, item.itemId)} variant="primary">
              Open it in the room
            </LinkButton>
          }
        >
          An attribute that is not recorded counts as not rated, and stops the climb to the levels that need it.
        </Empty>
      )}
      {item.items.length > 1 && (
        <Section
          title="What the rating of the attribute is made of"
          about="The plan’s aggregation makes one rating of these."
        >
          <ItemsOfAttribute assessmentId={assessmentId} scale={scale} item={item} />
        </Section>
      )}
      {item.rounds.length > 0 && (
        <Section title="Ballots" about="Each was given alone, and unseen by the others until all were turned.">
          <ItemRounds scale={scale} rounds={item.rounds} agreed={standing?.rating ?? null} />
        </Section>
      )}
      {superseded.length > 0 && (
        <Section title="Withdrawn results" about="Kept as they were recorded, with the reason they were reopened for.">
          <div className="grid gap-10">
            {superseded.map((result) => (
              <RecordedResult key={result.id} scale={scale} result={result} />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

import { ChoiceMark } from '@/app/rating/choice-mark'
import { DotStrip } from '@/app/rating/dot-strip'
import { momentInWords } from '@/app/ui/day'
import { agreementOf } from '@/lib/consensus/agreement'
import type { RatingScale } from '@/lib/measurement/framework'
import type { ItemResult } from './item-result-page'

type ItemRoundsProps = { scale: RatingScale; rounds: ItemResult['rounds']; agreed: string | null }

/** Every revealed round: the ballots along the scale, then who said what with which remark. */
export function ItemRounds({ scale, rounds, agreed }: ItemRoundsProps) {
  return (
    <ol className="grid gap-10">
      {rounds.map(({ number, revealedAt, ballots }, index) => {
        const agreement = agreementOf(
          scale,
          ballots.map(({ choice }) => choice),
        )
        const isLast = index === rounds.length - 1
        return (
          <li key={number} className="grid gap-x-12 gap-y-5 lg:grid-cols-2">
            <div>
              <h3 className="text-lg">
                Round {number}
                <span className="tabular ml-3 text-sm font-normal text-soft">
                  {revealedAt && momentInWords(revealedAt)}
                  {agreement !== undefined && `, agreement ${agreement.toFixed(2)} of 1`}
                </span>
              </h3>
              <div className="mt-3">
                <DotStrip
                  scale={scale}
                  agreed={isLast ? agreed : null}
                  ballots={ballots.map(({ memberId, name, choice }) => ({ id: memberId, name, choice }))}
                />
              </div>
            </div>
            <ul>
              {ballots.map(({ memberId, name, choice, confidence, remark }) => (
                <li
                  key={memberId}
                  className="grid grid-cols-[3rem_minmax(0,1fr)] items-start gap-x-3 border-b border-line py-2"
                >
                  <ChoiceMark scale={scale} choice={choice} className="pt-1 text-lg" />
                  <p>
                    <span className="font-semibold">{name}</span>
                    {confidence && <span className="text-soft">, {confidence} confidence</span>}
                    {remark && <span className="block">{remark}</span>}
                  </p>
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ol>
  )
}

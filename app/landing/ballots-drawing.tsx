import { HarveyBall } from '@/app/rating/harvey-ball'
import { LevelLadder } from '@/app/rating/level-ladder'
import { toneStyle } from '@/app/rating/ramp'
import { iso33020_2019 } from '@/lib/measurement/iso33020'
import { toneOf } from '@/lib/measurement/ramp'
import { stepOf } from '@/lib/measurement/scale'

const [scale] = iso33020_2019.scales

const ballots = [
  { name: 'Jonas', choice: 'P', first: true },
  { name: 'Amara', choice: 'L' },
  { name: 'Ines', choice: 'L' },
  { name: 'Tomasz', choice: 'L' },
  { name: 'Leilani', choice: 'F', first: true },
]

/** The moment Assay is about, drawn: cards turned over on the table, sorted along the scale. Sample data. */
export function BallotsDrawing() {
  if (!scale) return null
  return (
    <figure className="min-w-0">
      <div
        role="img"
        aria-label="Illustration: five ballots revealed on a table, sorted along the scale: one P, three L, one F. The lowest and the highest speak first. The team agrees on L, and the process reaches level 2 of a target of 3."
        className="rounded-lg border border-edge bg-paper p-4 sm:p-7 lg:p-9"
      >
        <div aria-hidden="true">
          <div className="flex items-start justify-between gap-4">
            <div>
              <p className="text-soft">Incident management</p>
              <p className="text-xl font-bold sm:text-2xl">PA 2.1 Performance management</p>
            </div>
            <p className="shrink-0 text-right text-soft max-sm:hidden">Round 1, revealed</p>
          </div>

          <div className="mt-6 grid grid-cols-4 items-end gap-2 sm:mt-8 sm:gap-4">
            {scale.steps.map(({ symbol }) => (
              <div key={symbol} className="grid gap-1.5">
                {ballots
                  .filter(({ choice }) => choice === symbol)
                  .map((ballot) => (
                    <Card key={ballot.name} {...ballot} />
                  ))}
              </div>
            ))}
          </div>
          <div className="mt-3 grid grid-cols-4 gap-2 sm:gap-4">
            {scale.steps.map(({ symbol, name }) => (
              <div
                key={symbol}
                className={`border-t-4 pt-2 text-center ${symbol === 'L' ? 'border-accent' : 'border-line'}`}
              >
                <p className="text-2xl font-bold sm:text-3xl">{symbol}</p>
                <p className="text-xs text-soft max-sm:sr-only">{name}</p>
              </div>
            ))}
          </div>

          <div className="mt-6 grid gap-4 border-t border-line pt-5 sm:mt-8 sm:grid-cols-[1fr_auto] sm:items-end sm:gap-8">
            <p className="text-lg">
              <strong className="bg-accent px-2 py-0.5 text-on-accent">Agreed: L</strong>
              <span className="mt-2 block text-base text-soft">
                “Shift plans are kept and followed. Nobody corrects them when the queue grows.”
              </span>
            </p>
            <LevelLadder level={2} target={3} />
          </div>
        </div>
      </div>
      <figcaption className="mt-2 text-right text-sm text-soft">A reveal, drawn with sample data</figcaption>
    </figure>
  )
}

function Card({ name, choice, first = false }: { name: string; choice: string; first?: boolean }) {
  if (!scale || !stepOf(scale, choice)) return null
  return (
    <div
      className="grid justify-items-center text-center rounded-md border border-edge px-1 py-2 sm:py-3"
      style={toneStyle(toneOf(scale, choice))}
    >
      <HarveyBall scale={scale} rating={choice} className="size-6 sm:size-8" />
      <span className="mt-1.5 text-sm font-semibold">{name}</span>
      {first && <span className="text-xs">speaks first</span>}
    </div>
  )
}

import { Wordmark } from '@/app/shell/wordmark'
import type { Output } from '@/app/trpc/client'
import { LinkButton } from '@/app/ui/link-button'
import { BallotsDrawing } from './ballots-drawing'

const promises = [
  { lead: 'Rate alone.', rest: 'Every assessor votes unseen, from a laptop or a phone.' },
  { lead: 'Reveal together.', rest: 'The spread is on the table at once, and the outliers speak first.' },
  { lead: 'Agree on evidence.', rest: 'Notes, reasons and dissent are kept with each rating.' },
  { lead: 'Leave with the report.', rest: 'Capability levels to ISO/IEC 33020, traced down to the ballots.' },
]

/** What Assay is, in one screen, and the doors. `offers` is undefined until the server has said which are open. */
export function LandingPage({ offers }: { offers: Output['account']['me'] | undefined }) {
  const demo = offers?.demo ?? true
  return (
    <div className="mx-auto flex min-h-dvh max-w-[100rem] flex-col px-4 sm:px-8 lg:px-12">
      <title>Assay: live process-assessment workshops</title>
      <header className="flex min-h-16 items-center justify-between">
        <Wordmark />
        <LinkButton href="/sign-in" variant="quiet" className="-mr-3">
          Sign in
        </LinkButton>
      </header>
      <main className="grid grow items-center gap-10 py-6 lg:grid-cols-[minmax(24rem,5fr)_7fr] lg:gap-16">
        <div className="max-w-2xl">
          <h1 className="text-4xl sm:text-5xl">Process assessment, agreed in the room</h1>
          <p className="mt-5 max-w-xl text-lg text-soft">
            Assay runs the workshop in which a team rates how capable its processes are, and leaves with a result that
            holds.
          </p>
          <ul className="mt-7 grid max-w-xl gap-2.5">
            {promises.map(({ lead, rest }) => (
              <li key={lead}>
                <strong>{lead}</strong> <span className="text-soft">{rest}</span>
              </li>
            ))}
          </ul>
          <div className="mt-9 flex flex-wrap gap-3 max-sm:grid">
            {demo && (
              <LinkButton href="/demo" variant="primary" size="large">
                Open the demo workshop
              </LinkButton>
            )}
            {offers?.fresh && (
              <LinkButton href="/start" size="large">
                Create the first account
              </LinkButton>
            )}
          </div>
        </div>
        <BallotsDrawing />
      </main>
      <footer className="py-5 text-sm text-soft">
        Process names and clause numbers follow ISO/IEC 33054 and 33020; all descriptions are Assay’s own words.
      </footer>
    </div>
  )
}

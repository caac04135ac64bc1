import { processesByGroup } from '../../lib/model/model.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import { takenBy } from './draft.ts'
import type { FileReading, ReadingStep } from './file.ts'
import { type ReadingOrder, readInThread } from './reading/read-in-thread.ts'

/** What a file would bring in, and every problem with it. */
export async function previewOf(db: Queries, user: User, { model, problems }: FileReading) {
  if (!model) return { model: null, problems, taken: 'free' as const }
  const { id, version, name, source, licence, assessment } = model
  return {
    problems,
    taken: await takenBy(db, user.organisationId, model),
    model: {
      id,
      version,
      name,
      source,
      licence,
      framework: assessment?.ownFramework?.name ?? assessment?.framework ?? null,
      groups: processesByGroup(model).map(({ group, processes }) => ({
        id: group.id,
        name: group.name,
        processes: processes.map(({ id, name, purpose, outcomes }) => ({
          id,
          name,
          purpose,
          outcomes: outcomes.length,
        })),
      })),
      processes: model.processes.length,
      outcomes: model.processes.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    },
  }
}

export type ModelPreview = Awaited<ReturnType<typeof previewOf>>
export type ToldReading = { step: ReadingStep | 'waiting' } | { preview: ModelPreview }

/** Reads a file and tells each step as it begins, and in the end what the file would bring in. */
export async function* readingInSteps(
  db: Queries,
  user: User,
  order: ReadingOrder,
  signal: AbortSignal | undefined,
): AsyncGenerator<ToldReading> {
  const steps: ReadingStep[] = []
  let wake = () => {}
  let ended = false
  const reading = readInThread(order, {
    signal,
    tell(step) {
      steps.push(step)
      wake()
    },
  }).finally(() => {
    ended = true
    wake()
  })
  // Who awaits it last sees why it failed; until then nobody does.
  reading.catch(() => undefined)
  yield { step: 'waiting' }
  while (!ended || steps.length > 0) {
    const step = steps.shift()
    if (step) yield { step }
    else
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  yield { preview: await previewOf(db, user, await reading) }
}

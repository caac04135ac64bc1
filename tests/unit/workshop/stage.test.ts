import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { itemStates } from '../../../lib/workshop/item.ts'
import { projectStage, readStage, type Stage } from '../../../lib/workshop/stage.ts'

// Yjs stores plain objects only; a record without a prototype is none.
const plain = { noNullPrototype: true }
const key = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const ballot = fc.record({ memberId: key, choice: fc.constantFrom('N', 'P', 'L', 'F', 'abstain') }, plain)
const litPassage = fc.record({ anchor: fc.option(fc.record({ from: key, to: key }, plain)), words: fc.string() }, plain)
const stages: fc.Arbitrary<Stage> = fc.record(
  {
    currentItemId: fc.option(key),
    timer: fc.option(fc.record({ startedAt: fc.nat(), seconds: fc.integer({ min: 1, max: 3600 }) }, plain)),
    topics: fc.record({ plan: fc.nat(), comments: fc.nat() }, { requiredKeys: [] }),
    waiting: fc.array(fc.uuid(), { maxLength: 3 }),
    calledAt: fc.option(fc.nat()),
    spotlight: fc.option(
      fc.record({ itemId: key, field: fc.constant('strengths'), at: fc.nat(), passage: fc.option(litPassage) }, plain),
    ),
    locked: fc.uniqueArray(key),
    reveal: fc.option(
      fc.record({ itemId: key, round: fc.integer({ min: 1, max: 9 }), ballots: fc.array(ballot) }, plain),
    ),
    items: fc
      .array(fc.tuple(key, fc.record({ state: fc.constantFrom(...itemStates), round: fc.nat(5) }, plain)))
      .map((items) => Object.fromEntries(items)),
    voted: fc.uniqueArray(key),
  },
  plain,
)

const project = (doc: Y.Doc, stage: Stage) => doc.transact(() => projectStage(doc, stage))
const sorted = (stage: Stage | undefined) => stage && { ...stage, voted: [...stage.voted].sort() }

test('a document shows exactly the stage that was projected last', () => {
  fc.assert(
    fc.property(stages, stages, (first, second) => {
      const doc = new Y.Doc()
      project(doc, first)
      project(doc, second)
      expect(sorted(readStage(doc))).toEqual(sorted(second))
    }),
  )
})

test('projecting the same stage again writes nothing', () => {
  fc.assert(
    fc.property(stages, (stage) => {
      const doc = new Y.Doc()
      project(doc, stage)
      const before = Y.encodeStateVector(doc)
      project(doc, stage)
      expect(Y.encodeStateVector(doc)).toEqual(before)
    }),
  )
})

test('one vote costs the room less than fifty bytes, however long the agenda is', () => {
  const doc = new Y.Doc()
  const items = Object.fromEntries(
    Array.from({ length: 297 }, (_, n) => [`item-${n}`, { state: 'waiting', round: 0 } as const]),
  )
  const stage: Stage = {
    currentItemId: 'item-0',
    timer: null,
    topics: { plan: 1 },
    waiting: [],
    calledAt: null,
    spotlight: null,
    locked: [],
    reveal: null,
    items,
    voted: [],
  }
  project(doc, stage)
  let bytes = 0
  doc.on('update', (update: Uint8Array) => {
    bytes += update.length
  })
  project(doc, { ...stage, voted: ['ana'] })
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThan(50)
})

test('an empty document shows no stage yet', () => {
  expect(readStage(new Y.Doc())).toBeUndefined()
})

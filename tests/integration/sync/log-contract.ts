import { afterAll, expect, test } from 'vitest'
import type { UpdateLog } from '../../../server/sync/log/log.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const plain = (values: Uint8Array[]) => values.flatMap((value) => [...value])

/** What every update log promises; run against each implementation. `open` opens a log on the same store each time. */
export function logContract(name: string, open: () => UpdateLog): void {
  let log = open()
  afterAll(() => log.close())

  test(`S6 the log survives a crash at any moment: ${name}, a document nobody wrote is empty`, async () => {
    expect(await log.load('worksheet/w/none')).toEqual({ generation: 0, updates: [], lastSeq: 0 })
  })

  test(`S6 the log survives a crash at any moment: ${name}, what was appended is loaded in order after a restart, each document by itself`, async () => {
    const seqs = await log.append([
      { document: 'worksheet/w/a', update: bytes(1) },
      { document: 'worksheet/w/b', update: bytes(2) },
    ])
    const [last = 0] = await log.append([{ document: 'worksheet/w/a', update: bytes(3, 4) }])
    expect(seqs).toHaveLength(2)
    expect(last).toBeGreaterThan(Math.max(...seqs))
    const loaded = async () => {
      const { updates, lastSeq } = await log.load('worksheet/w/a')
      return { bytes: plain(updates), lastSeq }
    }
    expect(await loaded()).toEqual({ bytes: [1, 3, 4], lastSeq: last })
    await log.close()
    log = open()
    expect(await loaded()).toEqual({ bytes: [1, 3, 4], lastSeq: last })
  })

  test(`S6 the log survives a crash at any moment: ${name}, a snapshot replaces the rows up to it and keeps those after it`, async () => {
    const [upTo = 0] = await log.append([{ document: 'worksheet/w/c', update: bytes(1) }])
    await log.append([{ document: 'worksheet/w/c', update: bytes(2) }])
    await log.compact({ document: 'worksheet/w/c', generation: 1, upTo, state: bytes(9) })
    const loaded = await log.load('worksheet/w/c')
    expect({ ...loaded, state: [...(loaded.state ?? [])] }).toMatchObject({ generation: 1, state: [9] })
    // It may come joined with what the snapshot holds already: to a document that is nothing new.
    expect(plain(loaded.updates).at(-1)).toBe(2)
    await log.compact({ document: 'worksheet/w/c', generation: 2, upTo: loaded.lastSeq, state: bytes(8) })
    expect(await log.load('worksheet/w/c')).toMatchObject({ generation: 2, updates: [], lastSeq: loaded.lastSeq })
  })

  test(`S6 the log survives a crash at any moment: ${name}, forgetting a workshop takes all its documents and no other’s`, async () => {
    const update = bytes(7)
    const own = ['stage/gone', 'worksheet/gone/p', 'ballot/gone/m']
    const others = ['stage/gone2', 'worksheet/gone_/p', 'ballot/go/m']
    await log.append([...own, ...others].map((document) => ({ document, update })))
    await log.forget('gone')
    for (const document of own) expect((await log.load(document)).updates).toEqual([])
    for (const document of others) expect((await log.load(document)).updates).toHaveLength(1)
  })

  test(`S6 the log survives a crash at any moment: ${name}, an underscore in a workshop’s id stands for itself`, async () => {
    const update = bytes(7)
    await log.append(['worksheet/a_b/p', 'worksheet/axb/p'].map((document) => ({ document, update })))
    await log.forget('a_b')
    expect((await log.load('worksheet/a_b/p')).updates).toEqual([])
    expect((await log.load('worksheet/axb/p')).updates).toHaveLength(1)
  })
}

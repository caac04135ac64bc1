import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { archivedTables } from '../../../lib/archive/tables.ts'
import type { Role } from '../../../lib/workshop/role.ts'
import { type Person, startServer } from '../server.ts'
import { cast, firstItem, planWorkshop, type Workshop } from '../workshop.ts'
import { bringIn, filesOf, refusedArchive, rewritten, rowsOf, takeOut, textOf, withFile, withRows } from './archives.ts'

const [here, there] = await Promise.all([startServer(), startServer()])
afterAll(() => Promise.all([here.close(), there.close()]))

let workshop: Workshop
let importer: Person
let archive: Uint8Array
const people = new Map<Role | 'stranger' | 'nobody', Person>()

beforeAll(async () => {
  importer = await there.firstAccount()
  workshop = await planWorkshop(here, await here.firstAccount())
  people.set('lead', workshop.lead)
  for (const role of ['participant', 'sponsor', 'observer'] as const) {
    people.set(role, await workshop.join(role, `The ${role}`))
  }
  people.set('stranger', await here.strangerAccount('Kai Elsewhere'))
  people.set('nobody', here.nobody)
  const assessor = await workshop.join('assessor', 'The assessor')
  people.set('assessor', assessor)
  const { assessmentId, lead } = workshop
  const [first, second] = [firstItem(workshop), workshop.items[1]]
  await lead.api.workshop.open.mutate({ assessmentId, itemId: first.id })
  await cast(assessor, workshop, { itemId: first.id, choice: 'P', remark: 'Shown to all' })
  await lead.api.workshop.reveal.mutate({ assessmentId, itemId: first.id })
  await lead.api.workshop.open.mutate({ assessmentId, itemId: second?.id ?? '' })
  await cast(assessor, workshop, {
    itemId: second?.id ?? '',
    choice: 'N',

    remark: 'Seen by nobody yet',
  })
  archive = await takeOut(here, lead, assessmentId)
})

const personWith = (who: Role | 'stranger' | 'nobody') => people.get(who) ?? here.nobody

describe('who may', () => {
  test.each([
    ['assessor', 403],
    ['participant', 403],
    ['sponsor', 403],
    ['observer', 403],
    ['stranger', 404],
    ['nobody', 401],
  ] as const)('the %s is refused the archive', async (who, status) => {
    const { cookie } = personWith(who)
    const answer = await fetch(`${here.url}/api/archives/${workshop.assessmentId}.zip`, { headers: { cookie } })
    expect(answer.status).toBe(status)
  })

  test.each([
    ['observer', 403],
    ['assessor', 403],
    ['nobody', 401],
  ] as const)('the %s, who could not plan an assessment, imports none', async (who, status) => {
    expect((await refusedArchive(here, personWith(who), archive)).status).toBe(status)
  })

  test('another site can do neither in the name of a lead', async () => {
    const headers = { cookie: workshop.lead.cookie, origin: 'https://elsewhere.example' }
    const address = `${here.url}/api/archives`
    expect((await fetch(`${address}/${workshop.assessmentId}.zip`, { headers })).status).toBe(403)
    expect((await fetch(address, { method: 'POST', headers, body: Buffer.from(archive) })).status).toBe(403)
  })
})

describe('a round that is not revealed', () => {
  test('leaves its ballots where they were cast, whoever takes the assessment out', () => {
    const files = filesOf(archive)
    const everything = Object.keys(files).map((path) => textOf(files, path))
    expect(everything.join('')).toContain('Shown to all')
    expect(everything.join('')).not.toContain('Seen by nobody yet')
    expect(Object.keys(files).filter((path) => path.includes('ballot'))).toEqual([])
    expect(rowsOf(files, 'Round')).toHaveLength(1)
    expect(rowsOf(files, 'Ballot')).toHaveLength(1)
  })

  test('is named, and its item waits where it comes to', async () => {
    const files = filesOf(archive)
    const open = workshop.items[1]?.id
    expect(JSON.parse(textOf(files, 'manifest.json'))).toMatchObject({ openItems: [open] })
    const states = rowsOf(files, 'Item').map(({ id, state }) => [id, state])
    expect(Object.fromEntries(states)[open ?? '']).toBe('waiting')
    const { id: assessmentId, openItems } = await bringIn(there, importer, archive)
    expect(openItems).toBe(1)
    await importer.api.workshop.open.mutate({ assessmentId, itemId: open ?? '' })
    const { role } = (await importer.api.assessment.get.query({ assessmentId })).me
    expect(role).toBe('lead')
  })
})

describe('an archive that does not hold', () => {
  /** How many rows every table has: none of it may stay. */
  async function rowsThere(): Promise<string> {
    const counts: string[] = []
    for (const table of [...Object.keys(archivedTables), 'User', 'DocumentSnapshot', 'ProcessModel']) {
      const [row] = await there.services.db.$queryRawUnsafe<{ n: unknown }[]>(`SELECT count(*) AS n FROM "${table}"`)
      counts.push(`${table} ${row?.n}`)
    }
    return counts.join(', ')
  }

  const manifestWith = (change: object) => () =>
    zipSync({
      ...filesOf(archive),
      'manifest.json': Buffer.from(
        JSON.stringify({ ...JSON.parse(textOf(filesOf(archive), 'manifest.json')), ...change }),
      ),
    })
  const other = { instance: '11111111-2222-3333-4444-555555555555' }

  const broken: [string, () => Uint8Array, RegExp][] = [
    ['no zip', () => Buffer.from('A letter, by mistake'), /no zip file/],
    ['nothing', () => new Uint8Array(), /no zip file/],
    ['half of one', () => archive.subarray(0, archive.length / 2), /no zip file/],
    ['a zip of something else', () => zipSync({ 'readme.txt': Buffer.from('hello') }), /no manifest/],
    [
      'a byte changed',
      () => withByteChanged(archive),
      /was changed since|can’t be unpacked|another size|no zip|missing/,
    ],
    [
      'one file exchanged, the manifest left',
      () => zipSync({ ...filesOf(archive), 'people.json': Buffer.from('[]') }),
      /people.json is missing or has another size/,
    ],
    ['a later format', manifestWith({ format: 2 }), /later Assay \(format 2/],
    ['another kind', manifestWith({ kind: 'holiday-pictures' }), /not that of an assessment/],
    [
      'a path out of its folder',
      () => zipSync({ ...filesOf(archive), '../../assay.db': Buffer.from('x') }),
      /which its manifest does not name/,
    ],
    [
      'a path out of its folder that is in its manifest',
      () => withFile(archive, '../../assay.db', 'x'),
      /manifest does not hold/,
    ],
    [
      'a bomb of zeros',
      () => zipSync({ ...filesOf(archive), 'bomb.bin': new Uint8Array(65 * 1024 * 1024) }),
      /more than 64 MB/,
    ],
    ['twenty thousand entries', manyEntries, /more than 20000 entries/],
    ['an entry that says it is small', () => withLyingSize(archive), /changed since|can’t be unpacked|another size/],
    ['a stray file', () => withFile(archive, 'versions/none.yjs', 'x'), /belongs to nothing/],
    [
      'a worksheet that is none',
      () =>
        rewritten(archive, (files) => {
          for (const path of Object.keys(files)) if (path.startsWith('worksheets/')) files[path] = Buffer.from('no yjs')
        }),
      /worksheets\/.* can’t be read/,
    ],
    [
      'a row that reaches into another assessment',
      () => withRows(archive, 'Item', (rows) => rows.map((row) => ({ ...row, instanceId: other.instance }))),
      /refers to a instanceId that is not in it/,
    ],
    [
      'a ballot of a round that is not there',
      () => withRows(archive, 'Ballot', (rows) => rows.map((row) => ({ ...row, roundId: other.instance }))),
      /refers to a roundId/,
    ],
    [
      'a worksheet of another assessment',
      () =>
        withRows(archive, 'DocumentVersion', (rows) =>
          rows.map((row) => ({ ...row, document: `worksheet/${other.instance}/${other.instance}` })),
        ),
      /names a worksheet that is not in it/,
    ],
    [
      'a column too many',
      () => withRows(archive, 'Member', (rows) => rows.map((row) => ({ ...row, administrator: 1 }))),
      /does not hold/,
    ],
    [
      'a role there is not',
      () => withRows(archive, 'Member', (rows) => rows.map((row) => ({ ...row, role: 'god' }))),
      /hold at role/,
    ],
    [
      'two assessments',
      () => withRows(archive, 'Assessment', ([row]) => [{ ...row }, { ...row, id: 'b' }]),
      /one assessment/,
    ],
    [
      'the same row twice',
      () =>
        withRows(archive, 'Comment', () => []) &&
        withRows(archive, 'Item', ([row, ...rows]) => [{ ...row }, { ...row }, ...rows]),
      /don’t fit together/,
    ],
    [
      'a framework nobody knows',
      () => withRows(archive, 'Assessment', (rows) => rows.map((row) => ({ ...row, frameworkId: 'none' }))),
      /framework/i,
    ],
    ['another model', () => withFile(archive, 'model.json', '{}'), /process model/],
  ]

  test.each(broken)('%s is refused in words, and leaves nothing behind', async (_what, make, sentence) => {
    const before = await rowsThere()
    const { status, message } = await refusedArchive(there, importer, make())
    expect(message).toMatch(sentence)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(await rowsThere()).toBe(before)
    expect(await readdir(join(there.services.config.dataFolder, 'archives'))).toEqual([])
  })
})

function withByteChanged(archive: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(archive)
  const at = Math.floor(changed.length / 3)
  changed[at] = (changed[at] ?? 0) ^ 0xff
  return changed
}

function manyEntries(): Uint8Array {
  const nothing = new Uint8Array()
  return zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, index) => [`entry-${index}`, nothing])))
}

/** The directory says that the plan unpacks to a few bytes; what lies there unpacks to more. */
function withLyingSize(archive: Uint8Array): Uint8Array {
  const changed = Buffer.from(archive)
  const name = Buffer.from('model.json')
  const entry = changed.lastIndexOf(name) - 46
  changed.writeUInt32LE(10, entry + 24)
  return changed
}

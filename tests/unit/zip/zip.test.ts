import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readDirectory, ZipRefusal } from '../../../server/zip/directory'
import { refuseLarge, unpackEntry } from '../../../server/zip/unpack'
import { zipOf } from './hand-made'

const limits = { entries: 10, entry: 1000, unpacked: 2000 }
const zeros = (length: number) => new Uint8Array(length)

function contentsOf(zip: Uint8Array): Map<string, Uint8Array> {
  const entries = readDirectory(zip, limits)
  refuseLarge(entries, limits)
  return new Map(entries.map((entry) => [entry.name, unpackEntry(entry)]))
}

describe('what is read', () => {
  test('packed and stored entries as another program writes them', () => {
    const files = { 'a/b.txt': strToU8('Straße '.repeat(20)), 'ö.bin': zeros(100), empty: zeros(0) }
    for (const level of [0, 6] as const) {
      expect(Object.fromEntries(contentsOf(zipSync(files, { level })))).toEqual(files)
    }
  })

  test('one with a comment behind it, even one that looks like an end', () => {
    const zip = zipOf([{ name: 'a', content: strToU8('x') }], {
      comment: 'a comment PK\x05\x06 goes on for long enough',
    })
    expect([...contentsOf(zip).keys()]).toEqual(['a'])
  })

  test('sizes that a writer put into the fields of zip64', () => {
    const zip = Buffer.from(zipOf([{ name: 'a', content: strToU8('12345'), packed: true, says: { size: 0xffffffff } }]))
    const directory = zip.indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    const extra = Buffer.alloc(12)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(8, 2)
    extra.writeBigUInt64LE(5n, 4)
    zip.writeUInt16LE(12, directory + 30)
    const wide = Buffer.concat([zip.subarray(0, directory + 47), extra, zip.subarray(directory + 47)])
    expect(Buffer.from(contentsOf(wide).get('a') ?? zeros(0)).toString()).toBe('12345')
  })
})

describe('what is refused', () => {
  const small = { name: 'a', content: zeros(10) }
  const bombs: [string, Uint8Array, RegExp][] = [
    [
      'an entry that says it is larger than one may be',
      zipOf([{ ...small, packed: true, content: zeros(1001) }]),
      /more than/,
    ],
    [
      'entries too large together',
      zipOf(['a', 'b', 'c'].map((name) => ({ name, content: zeros(900), packed: true }))),
      /it unpacks/,
    ],
    [
      'a packed entry that says it is small',
      zipOf([{ name: 'a', content: zeros(1e6), packed: true, says: { size: 10 } }]),
      /can’t be unpacked/,
    ],
    [
      'a packed entry that says it is large',
      zipOf([{ name: 'a', content: zeros(10), packed: true, says: { size: 900 } }]),
      /another size/,
    ],
    [
      'a stored entry that says it is small',
      zipOf([{ name: 'a', content: zeros(5000), says: { size: 1 } }]),
      /another size/,
    ],
    ['a stored entry larger than one may be', zipOf([{ name: 'a', content: zeros(5000) }]), /more than/],
    [
      'two entries on the same bytes',
      zipOf([
        { ...small, packed: true },
        { name: 'a', content: zeros(10), packed: true, says: { begins: 0 } },
      ]),
      /twice/,
    ],
    [
      'an entry that begins within another',
      (() => {
        const inner = Buffer.from(zipOf([{ name: 'b', content: zeros(20) }])).subarray(0, 51)
        return zipOf([
          { name: 'a', content: inner },
          { name: 'b', content: zeros(20), says: { begins: 31 } },
        ])
      })(),
      /same bytes/,
    ],
    ['one name twice', zipOf([small, small]), /twice/],
    ['two names for one entry', zipOf([{ ...small, ownName: 'b' }]), /two names/],
    [
      'more entries than may be',
      zipOf(Array.from({ length: 11 }, (_, index) => ({ name: `${index}` }))),
      /more than 10/,
    ],
    ['more entries than there are', zipOf([small], { count: 9 }), /only a part/],
    ['an encrypted entry', zipOf([{ ...small, says: { flags: 1 } }]), /encrypted/],
    ['a way of packing nobody reads', zipOf([{ ...small, says: { method: 14 } }]), /way that is not read/],
    ['a changed byte', zipOf([{ ...small, says: { crc32: 1 } }]), /was changed/],
    ['bytes beyond the directory', zipOf([{ ...small, packed: true, says: { packedSize: 5000 } }]), /only a part/],
    ['something behind the end', Uint8Array.from([...zipOf([small]), 0]), /only a part/],
    ['a part of a file', zipOf([small]).subarray(0, 40), /only a part/],
    ['nothing', zeros(0), /only a part/],
  ]

  test.each(bombs)('%s', (_what, zip, why) => {
    expect(() => contentsOf(zip)).toThrow(ZipRefusal)
    expect(() => contentsOf(zip)).toThrow(why)
  })

  test('any damage, in words and never in another way', () => {
    const whole = zipOf([
      { name: 'one', content: strToU8('some text'), packed: true },
      { name: 'two', content: zeros(50) },
    ])
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const damaged = Uint8Array.from(whole)
        for (const [at, value] of changes) damaged[at] = value
        try {
          for (const content of contentsOf(damaged).values()) expect(content.length).toBeLessThanOrEqual(limits.entry)
        } catch (error) {
          expect(error).toBeInstanceOf(ZipRefusal)
        }
      }),
      { numRuns: 3000 },
    )
  })
})

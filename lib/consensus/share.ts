import { DomainError } from '../errors.ts'

/**
 * A share of the ballots as a fraction in lowest terms. Ballots are counted, so a share is compared in whole numbers: two
 * thirds as a decimal is never exactly two of three.
 */
export type Share = { readonly parts: number; readonly of: number }

/** The largest denominator a plan can name: enough for every team, small enough to be read aloud. */
const mostParts = 1000

/** A fraction in lowest terms. */
export function shareOf(parts: number, of: number): Share {
  const common = greatestCommonDivisor(parts, of)
  return { parts: parts / common, of: of / common }
}

/** Whether `count` of `total` is at least the share. */
export function isAtLeastShare(count: number, total: number, { parts, of }: Share): boolean {
  return count * of >= parts * total
}

/** How a share is written and stored: "2/3". */
export function shareAsText({ parts, of }: Share): string {
  return `${parts}/${of}`
}

/** A share as people say it: "two thirds", "60 %", "5/7". */
export function shareInWords(share: Share): string {
  const known: Record<string, string> = { '2/3': 'two thirds', '3/4': 'three quarters', '1/1': 'all' }
  const percent = (share.parts * 100) / share.of
  return known[shareAsText(share)] ?? (Number.isInteger(percent) ? `${percent} %` : shareAsText(share))
}

/**
 * A majority's share as it is typed: "2/3", "60 %", "0.6", "1". Throws `invalid` for what is no share, is no majority,
 * or is a decimal that stands for a fraction it does not reach, as 0.667 is more than two of three.
 */
export function readShare(typed: string | number): Share {
  const exact = typeof typed === 'number' ? exactFraction(typed, 100) : undefined
  if (exact) return majority(exact.parts, exact.of)
  const text = `${typed}`.trim()
  const fraction = /^(\d{1,4})\s*[/⁄∕]\s*(\d{1,4})$/.exec(text)
  if (fraction) return majority(Number(fraction[1]), Number(fraction[2]))
  const decimal = /^(\d{1,3})(?:[.,](\d+))?\s*(%?)$/.exec(text)
  if (!decimal) {
    throw new DomainError(
      'invalid',
      `“${typed}” is no share. Write a fraction, such as 2/3, or a percentage, such as 60 %.`,
    )
  }
  const [, whole = '', digits = '', percent = ''] = decimal
  const places = digits.length + (percent === '' ? 0 : 2)
  const meant = fractionMeantBy(Number(`${whole}.${digits || '0'}`) / (percent === '' ? 1 : 100), places)
  if (meant) {
    const written = shareAsText(meant)
    throw new DomainError(
      'invalid',
      `${text} is not exactly ${written}, so ${meant.parts} of ${meant.of} ballots may not make it. Write ${written}.`,
    )
  }
  const trimmed = digits.replace(/0+$/, '')
  if (trimmed.length > 3) {
    throw new DomainError(
      'invalid',
      `${text} has more digits than ballots can tell apart. Write a fraction, such as 2/3.`,
    )
  }
  return majority(Number(whole + trimmed), 10 ** trimmed.length * (percent === '' ? 1 : 100))
}

/** A share as it was stored or archived before it was a fraction, by what it meant: 0.6667 was two thirds. */
export function shareFromNumber(value: number): Share {
  const places = `${value}`.split('.')[1]?.length ?? 0
  return (
    fractionMeantBy(value, places) ??
    exactFraction(value, mostParts) ??
    shareOf(Math.round(value * mostParts), mostParts)
  )
}

/** A share as it is stored. */
export function storedShare(stored: string): Share {
  const [parts, of] = stored.split('/').map(Number)
  if (!parts || !of || !Number.isInteger(parts) || !Number.isInteger(of)) {
    throw new Error(`The database holds an unknown share: ${stored}.`)
  }
  return shareOf(parts, of)
}

function majority(parts: number, of: number): Share {
  if (of === 0 || parts > of || parts * 2 <= of) {
    throw new DomainError(
      'invalid',
      'A majority is more than half, up to all. Write 2/3, or another share between 1/2 and 1.',
    )
  }
  const share = shareOf(parts, of)
  if (share.of > mostParts) {
    throw new DomainError('invalid', `Write the share with a denominator of at most ${mostParts}, such as 2/3.`)
  }
  return share
}

/** Denominators whose fractions no decimal reaches; with two digits only thirds are meant, 0.55 is no six elevenths. */
const endless = [3, 6, 7, 9, 11, 12]

/** The fraction that a decimal of so many places is rounded from, or cut off from; undefined where it says what it means. */
function fractionMeantBy(value: number, places: number): Share | undefined {
  if (places < 2) return undefined
  for (const of of places === 2 ? [3] : endless) {
    const parts = Math.round(value * of)
    const share = shareOf(parts, of)
    const off = (value - parts / of) * 10 ** places
    if (endless.includes(share.of) && off > -1 && off < 0.5001) return share
  }
  return undefined
}

/** The fraction whose decimal is just this number; undefined where there is none with so small a denominator. */
function exactFraction(value: number, most: number): Share | undefined {
  for (let of = 1; of <= most; of++) {
    const parts = Math.round(value * of)
    if (parts / of === value) return shareOf(parts, of)
  }
  return undefined
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a || 1 : greatestCommonDivisor(b, a % b)
}

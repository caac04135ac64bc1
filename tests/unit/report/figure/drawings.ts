import fc from 'fast-check'
import type { RatingScale } from '../../../../lib/measurement/framework.ts'
import { iso33020_2019 } from '../../../../lib/measurement/iso33020.ts'
import { displayRating } from '../../../../lib/measurement/scale.ts'
import { agreement } from '../../../../lib/report/figure/agreement.ts'
import type { Figure } from '../../../../lib/report/figure/figure.ts'
import { gap } from '../../../../lib/report/figure/gap.ts'
import { levelLadder } from '../../../../lib/report/figure/level-ladder.ts'
import { profile } from '../../../../lib/report/figure/profile.ts'
import { spread } from '../../../../lib/report/figure/spread.ts'
import { trend } from '../../../../lib/report/figure/trend.ts'
import { levelGaps, riskSteps } from '../../../../lib/results/gap.ts'

/** A drawing with the ratings and levels that were given to it, as they have to be read in it. */
export type Drawn = { figure: Figure; says: string[] }

const { levels, scales } = iso33020_2019
/** Anything people may have typed or pasted, long and short, with what XML forbids. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom('Incident management', '</text><script>', 'ليلى', 'การจัดการ', '\u0000\uFFFF\uD800&amp;'),
)
const level = fc.option(fc.integer({ min: 0, max: 5 }))
/** Five steps of long names, beside those of the standard. */
const grid: RatingScale = {
  id: 'grid',
  name: 'Grid',
  steps: ['1', '2', '3', '4', 'Best'].map((symbol, index) => ({
    symbol,
    name: 'A step with a name that takes more than a line '.repeat(index),
    above: index * 20,
    upTo: (index + 1) * 20,
    basic: symbol,
  })),
}
const scale = fc.constantFrom(...scales, grid)
const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 2000 }))
const row = { id: text, name: text }
const rows = <Row>(one: fc.Arbitrary<Row>) => fc.array(one, { maxLength: 40 })
const said = (values: readonly (number | string | null)[]) =>
  values.map((value) => (value === null ? '–' : String(value)))

const ladders = rows(fc.record({ ...row, level, target: level, complete: fc.boolean() })).map(
  (processes): Drawn => ({
    figure: levelLadder({ levels, processes }),
    says: processes.flatMap(({ level, target, complete }) => [
      level === null ? 'Not rated' : `${level}${complete ? '' : '*'}`,
      ...said([target]),
    ]),
  }),
)

const profiles = scale.chain((scale) => {
  const symbols = scale.steps.map(({ symbol }) => symbol)
  const one = fc.record({
    id: text,
    name: text,
    level: fc.integer({ min: 1, max: 5 }),
    rating: fc.option(fc.constantFrom(...symbols)),
    ballots: fc.dictionary(fc.constantFrom(...symbols, 'abstain', 'unknown'), count),
  })
  return fc.record({ name: text, level, target: level, attributes: rows(one) }).map(
    (data): Drawn => ({
      figure: profile({ ...data, scale }),
      says: data.attributes.flatMap(({ level, rating }) => [
        String(level),
        rating === null ? '–' : displayRating(rating),
      ]),
    }),
  )
})

const spreads = scale.chain((scale) => {
  const symbols = scale.steps.map(({ symbol }) => symbol)
  const ballots = fc.dictionary(fc.constantFrom(...symbols, 'abstain', 'unknown'), count)
  return fc.tuple(ballots, fc.option(fc.constantFrom(...symbols))).map(
    ([ballots, agreed]): Drawn => ({
      figure: spread({ scale, ballots, agreed }),
      says: [
        ...symbols.map(displayRating),
        ...symbols.flatMap((symbol) => ((ballots[symbol] ?? 0) > 0 ? [String(ballots[symbol])] : [])),
        ...(agreed === null ? [] : ['Agreed']),
      ],
    }),
  )
})

const gaps = rows(
  fc.record({
    ...row,
    target: fc.integer({ min: 1, max: 5 }),
    gaps: fc.array(fc.constantFrom(...levelGaps, 'unknown' as const), { maxLength: 5 }),
    risk: fc.option(fc.constantFrom(...riskSteps)),
  }),
).map(
  (processes): Drawn => ({
    figure: gap({
      levels,
      processes: processes.map(({ gaps, ...process }) => ({
        ...process,
        levels: gaps.slice(0, process.target).map((gap, index) => ({ level: index + 1, gap })),
      })),
    }),
    says: processes.flatMap(({ gaps, risk, target }) => [
      ...said([risk]),
      ...gaps.slice(0, target).map((gap) => (gap === 'none' ? 'met' : gap === 'unknown' ? 'not rated' : gap)),
    ]),
  }),
)

const trends = fc.array(fc.record({ name: text, day: text }), { maxLength: 12 }).chain((moments) => {
  const all = fc.array(level, { minLength: moments.length, maxLength: moments.length })
  return rows(fc.record({ ...row, levels: all })).map(
    (processes): Drawn => ({
      figure: trend({ highest: 5, moments, processes }),
      says: processes.flatMap(({ levels }) => said(levels.slice(-8))),
    }),
  )
})

const raters = fc.nat(500).chain((items) =>
  fc.record({
    items: fc.constant(items),
    unanimous: fc.nat(items),
    alpha: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    mean: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
)
const agreements = fc.record({ first: raters, last: raters }).map((data): Drawn => {
  const said = [data.first.alpha, data.last.alpha].map((alpha) => alpha?.toFixed(2).replace('-', '−') ?? '–')
  return { figure: agreement(data), says: [`${said[0]} to ${said[1]}`] }
})

export const drawings = {
  'level ladder': ladders,
  profile: profiles,
  spread: spreads,
  gap: gaps,
  trend: trends,
  agreement: agreements,
}

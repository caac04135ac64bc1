import { describe, expect, it } from 'vitest'
import type { RatingScale } from '../../../lib/measurement/framework.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { fullness, placeOf, symbolsOn, toneAt, toneOf } from '../../../lib/measurement/ramp.ts'

const [basic, refined] = iso33020_2019.scales
if (!basic || !refined) throw new Error('ISO/IEC 33020 has two scales')

const fiveSteps: RatingScale = {
  id: 'five',
  name: '1 to 5',
  steps: ['1', '2', '3', '4', '5'].map((symbol, index) => ({
    symbol,
    name: symbol,
    above: index * 20,
    upTo: (index + 1) * 20,
    basic: symbol,
  })),
}

describe('how full a ball is drawn', () => {
  it('is empty, a quarter, three quarters and full for N P L F', () => {
    expect(basic.steps.map(({ symbol }) => fullness(basic, symbol))).toEqual([0, 0.25, 0.75, 1])
  })

  it('puts refined halves an eighth below and above their basic step', () => {
    expect(refined.steps.map(({ symbol }) => fullness(refined, symbol))).toEqual([0, 0.125, 0.375, 0.625, 0.875, 1])
  })

  it('divides other scales evenly', () => {
    expect(fiveSteps.steps.map(({ symbol }) => fullness(fiveSteps, symbol))).toEqual([0, 0.25, 0.5, 0.75, 1])
  })

  it('draws a basic rating on the refined scale as the basic one', () => {
    expect(basic.steps.map(({ symbol }) => fullness(refined, symbol))).toEqual([0, 0.25, 0.75, 1])
  })

  it('is empty for what is not on the scale', () => {
    expect(fullness(basic, 'X')).toBe(0)
  })
})

describe('the tone of a rating', () => {
  it('is the same for both halves of a refined step', () => {
    expect(refined.steps.map(({ symbol }) => toneOf(refined, symbol))).toEqual(['n', 'p', 'p', 'l', 'l', 'f'])
  })

  it('never falls as ratings rise, on scales of any length', () => {
    const order = fiveSteps.steps.map(({ symbol }) => ['n', 'p', 'l', 'f'].indexOf(toneOf(fiveSteps, symbol)))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(order.at(-1)).toBe(3)
  })
})

describe('the symbols shown on a scale', () => {
  it('are its steps, and on a refined one the basic steps before their halves', () => {
    expect(symbolsOn(basic)).toEqual(['N', 'P', 'L', 'F'])
    expect(symbolsOn(refined)).toEqual(['N', 'P', 'P-', 'P+', 'L', 'L-', 'L+', 'F'])
  })
})

it('takes the nearest tone for a place on the ramp, from least to most achieved', () => {
  const places = [-1, 0, 1 / 3, 0.25, 2 / 3, 0.75, 1, 2]
  expect(places.map(toneAt)).toEqual(['n', 'n', 'p', 'p', 'l', 'l', 'f', 'f'])
})

it('gives a rating the place of its own tone, on refined and on longer scales too', () => {
  for (const scale of [basic, refined, fiveSteps]) {
    for (const { symbol } of scale.steps) expect(toneAt(placeOf(scale, symbol))).toBe(toneOf(scale, symbol))
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawings } from './drawings.ts'
import { elementsOf, outside, textsOf } from './svg.ts'

/** What browsers, usvg and resvg draw alike; nothing that loads, runs or refers to anything. */
const elements = ['svg', 'rect', 'circle', 'line', 'path', 'text']
const attributes =
  'xmlns viewBox width height font-family x y rx x1 y1 x2 y2 cx cy r d fill stroke stroke-width stroke-dasharray font-size font-weight text-anchor'.split(
    ' ',
  )

describe.each(Object.entries(drawings))('%s', (_, drawn) => {
  test('is XML of plain shapes whatever texts it is given', () => {
    fc.assert(
      fc.property(drawn, ({ figure }) => {
        const found = elementsOf(figure)
        expect(elements).toEqual(expect.arrayContaining(found.map(({ name }) => name)))
        expect(attributes).toEqual(expect.arrayContaining(found.flatMap((one) => Object.keys(one.attributes))))
        expect(figure.svg).not.toMatch(/NaN|Infinity|undefined|url\(/)
        expect(found[0]?.attributes.viewBox).toBe(
          `0 0 ${Number(figure.width.toFixed(2))} ${Number(figure.height.toFixed(2))}`,
        )
      }),
    )
  })

  test('has nothing outside its edges', () => {
    fc.assert(
      fc.property(drawn, ({ figure }) => {
        expect(outside(figure)).toEqual([])
      }),
    )
  })

  test('shows every rating and level it is given as text', () => {
    fc.assert(
      fc.property(drawn, ({ figure, says }) => {
        expect(textsOf(figure)).toEqual(expect.arrayContaining(says))
      }),
    )
  })

  test('says what it shows in words that any format can hold', () => {
    fc.assert(
      fc.property(drawn, ({ figure }) => {
        expect(figure.alternative).toMatch(/^\S.{8,}\.$/u)
        expect(figure.alternative).not.toMatch(/[\p{Cc}\p{Cs}]|undefined|NaN/u)
      }),
    )
  })
})

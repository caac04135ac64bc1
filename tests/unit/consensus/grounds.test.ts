import { expect, test } from 'vitest'
import { needsRationale } from '../../../lib/consensus/grounds.ts'
import { iso33020_2019 } from '../../../lib/measurement/iso33020.ts'
import { scaleOf } from '../measurement/scales.ts'

const scale = scaleOf(iso33020_2019, 'nplf')

test.each([
  ['everybody gave it', 'F', ['F', 'F', 'F'], false],
  ['everybody who rated gave it', 'F', ['F', 'F', 'abstain', 'unknown'], false],
  ['only one rated', 'F', ['F', 'unknown', 'unknown', 'unknown', 'abstain'], true],
  ['one ballot differs', 'F', ['F', 'F', 'L'], true],
  ['everybody gave another', 'F', ['L', 'L'], true],
  ['nobody rated', 'F', ['abstain', 'unknown'], true],
])('when %s, a rating of %s on %j needs reasons: %s', (_when, rating, choices, needed) => {
  expect(needsRationale(scale, rating, choices)).toBe(needed)
})

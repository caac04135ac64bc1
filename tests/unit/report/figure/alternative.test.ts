import { expect, test } from 'vitest'
import { iso33020_2019 } from '../../../../lib/measurement/iso33020.ts'
import { agreement } from '../../../../lib/report/figure/agreement.ts'
import { gap } from '../../../../lib/report/figure/gap.ts'
import { levelLadder } from '../../../../lib/report/figure/level-ladder.ts'
import { profile } from '../../../../lib/report/figure/profile.ts'
import { spread } from '../../../../lib/report/figure/spread.ts'
import { trend } from '../../../../lib/report/figure/trend.ts'

const { levels, scales } = iso33020_2019
const [scale] = scales
if (!scale) throw new Error('ISO/IEC 33020 has a scale')

const incident = { id: 'RAF.1', name: 'Incident management', group: 'Resolution', level: 2, target: 3 }
const problem = { id: 'RAF.3', name: 'Problem management', group: 'Resolution', level: 0, target: 1 }
const audit = { id: 'COM.5', name: 'Internal audit', group: 'Common', level: null, target: 1 }

test('the level ladder names the highest, the lowest, and how many are at their target', () => {
  const processes = [incident, problem, audit].map((process) => ({ ...process, complete: true }))
  expect(levelLadder({ levels, processes }).alternative).toBe(
    'Capability levels of 3 processes beside their targets. Highest: level 2, Incident management. Lowest: level 0, Problem management. 0 of 2 processes at the target level. 1 process is not rated. Incident management: level 2, target 3. Problem management: level 0, target 1. Internal audit: not rated, target 1.',
  )
})

test('a long ladder says no more than the ends and the numbers', () => {
  const processes = Array.from({ length: 40 }, (_, index) => ({
    ...incident,
    name: `Process ${index}`,
    level: index === 0 ? 5 : 1,
    complete: true,
  }))
  expect(levelLadder({ levels, processes }).alternative).toBe(
    'Capability levels of 40 processes beside their targets. Highest: level 5, Process 0. Lowest: level 1, Process 1, Process 2, Process 3, Process 4, Process 5 and 34 more. 1 of 40 processes at the target level.',
  )
})

test('a profile reads rating and last ballots of each attribute', () => {
  const ballots = { P: 1, L: 3, abstain: 1 }
  const one = { id: 'PA.1.1', name: 'Process performance', level: 1, rating: 'L', ballots }
  const { alternative } = profile({ name: 'Incident management', scale, level: 1, target: 2, attributes: [one] })
  expect(alternative).toBe(
    'Profile of Incident management: level 1, target level 2. PA 1.1 Process performance: rated L; last ballots: 1 P, 3 L, 1 did not rate.',
  )
})

test('a spread reads its piles', () => {
  expect(spread({ scale, ballots: { P: 1, L: 3, unknown: 2 }, agreed: 'L' }).alternative).toBe(
    '4 ballots: 1 P, 3 L. 2 did not rate. Agreed: L.',
  )
  expect(spread({ scale, ballots: {}, agreed: null }).alternative).toBe('No ballots. No rating is agreed.')
})

test('gaps read level by level, with what is not known', () => {
  const { alternative } = gap({
    levels,
    processes: [
      {
        ...incident,
        levels: [
          { level: 1, gap: 'none' },
          { level: 2, gap: 'substantial' },
          { level: 3, gap: 'unknown' },
        ],
        risk: 'high',
      },
    ],
  })
  expect(alternative).toBe(
    'Gaps of 1 process to the target level, level by level. 1 of 1 fall short. High risk: Incident management. The gap of 1 process is not fully known. Incident management, target 3: level 1 met, level 2 substantial, level 3 not rated; risk high.',
  )
})

test('a trend tells what rose from what fell', () => {
  const moments = ['2024', '2025', '2026'].map((day) => ({ name: `Assessment ${day}`, day }))
  const processes = [
    { ...incident, levels: [1, null, 2] },
    { ...problem, levels: [2, 2, 0] },
    { ...audit, levels: [null, null, 1] },
  ]
  const { alternative } = trend({ highest: 5, moments, processes })
  expect(alternative).toContain('Higher than at first: 1 (Incident management). Lower: 1 (Problem management).')
  expect(alternative).toContain('Internal audit: not rated, not rated, 1.')
})

test('the agreement of raters reads each measure before and after the talk', () => {
  const first = { items: 20, unanimous: 5, alpha: 0.61, mean: 0.7 }
  expect(agreement({ first, last: { items: 20, unanimous: 15, alpha: null, mean: 0.9 } }).alternative).toBe(
    'Agreement of the raters on 20 items that two or more people rated. Krippendorff’s alpha, ordinal: 0.61 by the first ballots, not computed by the last. Mean agreement of the items: 70 % by the first ballots, 90 % by the last. Unanimous items: 25 % by the first ballots, 75 % by the last.',
  )
})

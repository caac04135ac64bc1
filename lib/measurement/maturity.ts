import type { MeasurementFramework, RatingScale } from './framework.ts'

/**
 * A maturity grid, as organisations make them for themselves: topics down, five steps across, a sentence in each cell.
 * Nothing is climbed: every topic is placed by itself, and the process stands where its weakest topic stands. The
 * form is Crosby's (Quality is Free, 1979); topics and cells are our own.
 */
const names = ['By chance', 'Repeated', 'Settled', 'Checked', 'Improved']

const scale: RatingScale = {
  id: 'five-steps',
  name: '1 to 5',
  steps: names.map((name, index) => ({
    symbol: String(index + 1),
    name,
    above: index * 20,
    upTo: (index + 1) * 20,
    basic: String(index + 1),
  })),
}

export const maturity5: MeasurementFramework = {
  id: 'maturity-5',
  name: 'Maturity grid, five steps',
  source: 'Our own, in the form of the maturity grids of quality management.',
  licence: 'The wording is Assay’s own; it may be copied and changed as the start of a grid of your own.',
  scales: [scale],
  attributes: [
    {
      id: 'M.1',
      name: 'Results',
      level: 1,
      description: 'How dependably the work brings about what it is for.',
      achievements: [],
      parts: 'outcomes',
      cells: {
        1: 'Now and then somebody brings it about.',
        2: 'It comes about where experienced people do the work.',
        3: 'It comes about in every case, and one can show it.',
        4: 'It is measured whether it came about, and how well.',
        5: 'It comes about better than a year ago, and one knows why.',
      },
    },
    {
      id: 'M.2',
      name: 'Planning and follow-up',
      level: 1,
      description: 'How far the work is thought through beforehand and followed while it is done.',
      achievements: [],
      cells: {
        1: 'Who does what settles itself on the day.',
        2: 'People plan their own part.',
        3: 'One plan names tasks, people and means, and is kept up to date.',
        4: 'Plan and reality are compared at set times, with consequences.',
        5: 'What earlier plans got wrong makes the next one better.',
      },
    },
    {
      id: 'M.3',
      name: 'Common practice',
      level: 1,
      description: 'How far everybody works in one known way and finds help with it.',
      achievements: [],
      cells: {
        1: 'Everybody has a way of their own.',
        2: 'Groups have habits that newcomers pick up.',
        3: 'A written way is known to all, with examples and somebody to ask.',
        4: 'It is checked that the way is followed and that it helps.',
        5: 'The people who do the work change the way, and all learn of it.',
      },
    },
  ],
  levels: [
    { level: 0, name: 'Unknown', description: 'Not every topic has been placed on the grid.' },
    ...names.map((name, index) => ({
      level: index + 1,
      name,
      description: `Every topic has come to step ${index + 1} or further.`,
    })),
  ],
  levelRule: { kind: 'weakest', levelOf: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } },
}

import type { MeasurementFramework, ProcessAttribute, RatingScale } from './framework.ts'

/**
 * Levels by activities, the form COBIT 2019 made common: each level is a list of things to do, rated by the share of
 * them that is done. One attribute a level and the rule of the capability levels; levels and activities are our own.
 */
const scale: RatingScale = {
  id: 'share-done',
  name: 'Share of activities done',
  steps: [
    { symbol: 'N', name: 'Not done', above: 0, upTo: 15, basic: 'N' },
    { symbol: 'P', name: 'Partly done', above: 15, upTo: 50, basic: 'P' },
    { symbol: 'L', name: 'Largely done', above: 50, upTo: 85, basic: 'L' },
    { symbol: 'F', name: 'Fully done', above: 85, upTo: 100, basic: 'F' },
  ],
}

const done = (level: number, name: string, description: string, activities: string[]): ProcessAttribute => ({
  id: `ACT.${level}`,
  name,
  level,
  description,
  achievements: activities,
})

export const activityLevels: MeasurementFramework = {
  id: 'activity-levels',
  name: 'Levels by activities',
  source: 'Our own, in the form of frameworks that list activities by level.',
  licence: 'The wording is Assay’s own; it may be copied and changed as the start of a framework of your own.',
  scales: [scale],
  attributes: [
    done(1, 'Start', 'The first things any organisation does about this.', [
      'Somebody looks after it.',
      'The most urgent of it gets done.',
    ]),
    done(2, 'Cover', 'The whole of the work gets done.', [
      'All that belongs to it is known and listed.',
      'Each part has somebody who does it.',
      'What was done can be seen afterwards.',
    ]),
    done(3, 'Settle', 'The work is done in one agreed way.', [
      'The way of working is written down and in use.',
      'People have learned it before they do it.',
      'Exceptions are decided by somebody named.',
    ]),
    done(4, 'Measure', 'Numbers say how well it goes.', [
      'A few figures with targets are followed.',
      'Missed targets have consequences.',
    ]),
    done(5, 'Renew', 'The work gets better on purpose.', [
      'Ideas are collected, tried and judged.',
      'What proved good is brought to everybody.',
    ]),
  ],
  levels: [
    { level: 0, name: 'Open', description: 'Too little is done to speak of a level.' },
    { level: 1, name: 'Started', description: 'The first activities are done.' },
    { level: 2, name: 'Covered', description: 'All of the work gets done.' },
    { level: 3, name: 'Settled', description: 'It gets done in one agreed way.' },
    { level: 4, name: 'Measured', description: 'Numbers say how well.' },
    { level: 5, name: 'Renewed', description: 'It gets better on purpose.' },
  ],
  levelRule: { kind: 'climb', atLevel: 'L', below: 'F' },
}

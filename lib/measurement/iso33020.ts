import type { CapabilityLevel, LevelRule, MeasurementFramework, ProcessAttribute, RatingScale } from './framework.ts'

/**
 * ISO/IEC 33020, the measurement framework for process capability, in its editions of 2019 and 2015. Symbols, names of
 * attributes and levels, and percentages are facts of the standard; descriptions and achievements are our own wording.
 */
const basicScale: RatingScale = {
  id: 'nplf',
  name: 'N P L F',
  steps: [
    { symbol: 'N', name: 'Not achieved', above: 0, upTo: 15, basic: 'N' },
    { symbol: 'P', name: 'Partially achieved', above: 15, upTo: 50, basic: 'P' },
    { symbol: 'L', name: 'Largely achieved', above: 50, upTo: 85, basic: 'L' },
    { symbol: 'F', name: 'Fully achieved', above: 85, upTo: 100, basic: 'F' },
  ],
}

const refinedScale: RatingScale = {
  id: 'nplf-refined',
  name: 'N P− P+ L− L+ F',
  steps: [
    { symbol: 'N', name: 'Not achieved', above: 0, upTo: 15, basic: 'N' },
    { symbol: 'P-', name: 'Partially achieved, lower half', above: 15, upTo: 32.5, basic: 'P' },
    { symbol: 'P+', name: 'Partially achieved, upper half', above: 32.5, upTo: 50, basic: 'P' },
    { symbol: 'L-', name: 'Largely achieved, lower half', above: 50, upTo: 67.5, basic: 'L' },
    { symbol: 'L+', name: 'Largely achieved, upper half', above: 67.5, upTo: 85, basic: 'L' },
    { symbol: 'F', name: 'Fully achieved', above: 85, upTo: 100, basic: 'F' },
  ],
}

const levels: CapabilityLevel[] = [
  { level: 0, name: 'Incomplete', description: 'The work is not done, or does not bring about what it is for.' },
  { level: 1, name: 'Performed', description: 'The work is done and its outcomes come about.' },
  { level: 2, name: 'Managed', description: 'The work is planned and followed, and what it produces is looked after.' },
  { level: 3, name: 'Established', description: 'Everyone works from one defined way, fitted to their case.' },
  { level: 4, name: 'Predictable', description: 'The work stays within limits that are known in numbers.' },
  { level: 5, name: 'Innovating', description: 'The way of working is renewed on purpose as the business changes.' },
]

const performance: ProcessAttribute = {
  id: 'PA.1.1',
  name: 'Process performance',
  level: 1,
  description: 'How far the work brings about the outcomes the process exists for.',
  achievements: ['Each outcome of the process can be shown to have come about.'],
  parts: 'outcomes',
}

const managed: ProcessAttribute = {
  id: 'PA.2.1',
  name: 'Performance management',
  level: 2,
  description: 'How far the work is planned, followed and corrected while it is done.',
  achievements: [
    'What the work shall achieve is stated.',
    'A plan says how, and is corrected when reality departs from it.',
    'Everybody involved knows what is theirs to do and may decide it.',
    'People, tools and information are there when they are needed.',
    'Those who depend on each other agree how they work together.',
  ],
}

const workProducts = (name: string): ProcessAttribute => ({
  id: 'PA.2.2',
  name,
  level: 2,
  description: 'How far the information the work produces is specified, checked and kept under control.',
  achievements: [
    'It is settled what the documents and records have to contain.',
    'It is settled how they are stored, changed and released.',
    'Each can be found in its valid version.',
    'Each is checked against what it has to contain, and corrected.',
  ],
})

const established: ProcessAttribute[] = [
  {
    id: 'PA.3.1',
    name: 'Process definition',
    level: 3,
    description: 'How far there is one defined way of working that others are derived from.',
    achievements: [
      'A standard process exists, with guidance on fitting it to a case.',
      'It says how the process meets the processes around it.',
      'It names the roles, competences and tools the work takes.',
      'It says how one will see whether the process works.',
    ],
  },
  {
    id: 'PA.3.2',
    name: 'Process deployment',
    level: 3,
    description: 'How far the defined way is what people really do.',
    achievements: [
      'Each case works by a process derived from the standard one.',
      'The people are assigned, able and authorised.',
      'The tools and facilities named are in use.',
      'What happens is recorded and used to understand and better the process.',
    ],
  },
]

const assurance: ProcessAttribute = {
  id: 'PA.3.3',
  name: 'Process assurance',
  level: 3,
  description: 'How far somebody checks, and can show, that the defined way is followed and does what it should.',
  achievements: [
    'It is settled what is checked, by whom, and how often.',
    'Departures from the defined way are found and followed to their end.',
    'Those responsible know the state of the process from the checks.',
  ],
}

const quantitative: ProcessAttribute[] = [
  {
    id: 'PA.4.1',
    name: 'Quantitative analysis',
    level: 4,
    description: 'How far the information needed to steer by numbers is known and gathered.',
    achievements: [
      'Business goals are turned into quantitative objectives for the process.',
      'Measures and how often to take them follow from those objectives.',
      'Results are collected and analysed to know how the process varies.',
    ],
  },
  {
    id: 'PA.4.2',
    name: 'Quantitative control',
    level: 4,
    description: 'How far the process is kept within known limits by means of those numbers.',
    achievements: [
      'Limits of normal variation are established.',
      'Special causes of variation are found and removed.',
      'The process is brought back when it leaves its limits.',
    ],
  },
]

const innovating: ProcessAttribute[] = [
  {
    id: 'PA.5.1',
    name: 'Process innovation',
    level: 5,
    description: 'How far chances to renew the process are sought out and weighed.',
    achievements: [
      'Aims for renewing the process follow from where the business goes.',
      'Data, ideas and new technology are searched for chances.',
      'Chances are judged by what they would bring.',
    ],
  },
  {
    id: 'PA.5.2',
    name: 'Process innovation implementation',
    level: 5,
    description: 'How far changes to the process are brought in with care and shown to have worked.',
    achievements: [
      'The effect of a change is estimated before it is made.',
      'Agreed changes are brought in without breaking the running work.',
      'What a change really brought is measured.',
    ],
  },
]

const shared = {
  licence:
    'Descriptions and achievements are Assay’s own wording. Names, symbols and percentages are facts of ISO/IEC 33020; its text is not reproduced.',
  scales: [basicScale, refinedScale],
  levels,
  levelRule: { kind: 'climb', atLevel: 'L', below: 'F' } satisfies LevelRule,
}

export const iso33020_2019: MeasurementFramework = {
  ...shared,
  id: 'iso-33020-2019',
  name: 'ISO/IEC 33020:2019',
  source: 'ISO/IEC 33020:2019',
  attributes: [
    performance,
    managed,
    workProducts('Documented information management'),
    ...established,
    assurance,
    ...quantitative,
    ...innovating,
  ],
}

/** The edition before: without process assurance, and with work products instead of documented information. */
export const iso33020_2015: MeasurementFramework = {
  ...shared,
  id: 'iso-33020-2015',
  name: 'ISO/IEC 33020:2015',
  source: 'ISO/IEC 33020:2015',
  attributes: [
    performance,
    managed,
    workProducts('Work product management'),
    ...established,
    ...quantitative,
    ...innovating,
  ],
}

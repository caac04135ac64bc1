import type { ActionStory, FindingStory } from '../story.ts'

/** What the demo's team has found beside ratings so far. */
export const findings: readonly FindingStory[] = [
  {
    key: 'impact',
    kind: 'strength',
    title: 'Clinical impact decides which incident comes first',
    description: 'A ward that cannot read medication plans is always first, whoever reports it, at night too.',
    about: [['RAF.1', 'PA.1.1']],
    restsOn: ['Duty managers of Brennick and Tarn Mill hospitals'],
  },
  {
    key: 'night',
    kind: 'weakness',
    title: 'The night shift works from a shortened procedure that nobody owns',
    description: 'It differs from the released one in four places; two of them concern escalation.',
    about: [['RAF.1', 'PA.3.1']],
    restsOn: [],
  },
  {
    key: 'causes',
    kind: 'weakness',
    title: 'Problems are opened and few of them are worked on',
    description: 'No hours are set aside for finding causes, so the same incidents come back.',
    about: [['RAF.3', 'PA.1.1', 'PA.2.1']],
    restsOn: [],
  },
  {
    key: 'one-person',
    kind: 'risk',
    title: 'What is known of recurring faults is in the heads of two people',
    description: '',
    about: [['RAF.3', 'PA.2.2']],
    restsOn: [],
  },
]

/** What they plan to do about it. */
export const actions: readonly ActionStory[] = [
  {
    title: 'Set aside eight hours a week for finding causes, and review the list every Friday',
    description: 'Begin with the five faults that brought most incidents in the last quarter.',
    closes: [['RAF.3', 'PA.1.1', 'PA.2.1']],
    answers: ['causes'],
    owner: 'Priya Raghavan',
    dueInDays: 60,
    priority: 'high',
    effort: 'medium',
  },
  {
    title: 'Keep one known-error list in the ticket tool, with an owner for each entry',
    description: '',
    closes: [['RAF.3', 'PA.2.2']],
    answers: ['one-person'],
    owner: 'Service desk lead',
    dueInDays: 90,
    priority: 'medium',
    effort: 'small',
  },
]

import type { ProcessStory } from '../story.ts'

export const changeManagement: ProcessStory = {
  processId: 'SPC.1',
  targetLevel: 3,
  strengths: [
    [
      'One calendar of changes, read by all four hospitals before operations are scheduled.',
      'Back-out plans are tried, not only written.',
    ],
  ],
  weaknesses: [],
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'All 412 changes of the last quarter are in the change register: requested, assessed, approved, scheduled, closed. 11 failed and were backed out, none of them unannounced.',
        'Compared with the deployment log of the integration platform on {5 days ago}: 37 deployments in the sampled week, 37 changes.',
        'Interview with the theatre manager of Haverly hospital, {5 days ago}: changes are announced in time and moved when she asks.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'high'],
            leilani: ['F', 'high', 'Deployment log and register agree one to one.'],
            tomasz: ['F', 'high'],
            jonas: ['F', 'high'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'All outcomes are achieved; the register was checked against what was really deployed and nothing was missing.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.1',
      notes: [
        'Objectives: fewer than 3 % failed changes (is 2.7 %), emergency changes below 8 % (is 12 %). The second was missed in four of six months.',
        'Change board minutes of eight weeks seen. The rise of emergency changes was noted twice, with no action.',
        'The change manager’s deputy has been on leave for three months and was not replaced.',
      ],
      rounds: [
        {
          votes: {
            amara: ['L', 'medium'],
            leilani: ['L', 'high'],
            tomasz: ['F', 'low', 'One missed objective in an otherwise well-run process.'],
            jonas: ['P', 'medium', 'Missed in four of six months, and nothing was done.'],
          },
        },
        {
          votes: {
            amara: ['L', 'high'],
            leilani: ['L', 'high'],
            tomasz: ['L', 'medium'],
            jonas: ['L', 'low'],
          },
          recorded: {
            rating: 'L',
            rationale:
              'Planned, monitored and staffed with named roles. Adjustment is weak in one point: the share of emergency changes is known to be too high, and no action was decided.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.2',
      open: true,
      notes: [
        'Change records follow form ITS-FM-118; mandatory fields are enforced by the tool. Sample of 35 records drawn {4 days ago}:',
        [
          'risk and back-out plan filled in: 35 of 35',
          'result of the test attached: 26 of 35, eight of the nine missing are emergency changes',
          'review after closure: 31 of 35',
        ],
        'Priya Raghavan, {4 days ago}: test results of emergency changes are kept by the teams and "could be attached".',
        'Form ITS-FM-118 was last reviewed {430 days ago}; its own rule says yearly.',
      ],
      ahead: {
        tomasz: ['F', 'medium', 'Records are strong; the tests exist, only not in the ticket.'],
        jonas: ['P', 'high', 'A quarter of the records lack the proof that the change was tested.'],
      },
    },
    {
      attributeId: 'PA.3.1',
      notes: [
        'Standard process ITS-PR-009 "Change enablement", v6.0 of {130 days ago}, with three kinds of change and their tailoring.',
      ],
      ahead: { tomasz: ['F', 'high'], jonas: ['L', 'medium', 'Roles at the suppliers are not described.'] },
    },
    {
      attributeId: 'PA.3.2',
      ahead: {
        tomasz: ['L', 'medium'],
        jonas: ['P', 'low', 'Pathology runs its own calendar; to be seen whether it still does.'],
      },
    },
    {
      attributeId: 'PA.3.3',
      ahead: { tomasz: ['L', 'low'], jonas: ['unknown', undefined, 'I was not given the review reports.'] },
    },
  ],
}

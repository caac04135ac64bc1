import type { ProcessStory } from '../story.ts'

export const requestManagement: ProcessStory = {
  processId: 'RAF.2',
  targetLevel: 2,
  strengths: [
    [
      'One catalogue of 64 orderable requests, each with an owner, a delivery time and the approval it needs.',
      'Ward managers see the state of their requests themselves; calls asking "where is it?" have fallen by a third.',
    ],
  ],
  weaknesses: [['Twelve requests for medical devices still come in by e-mail and miss the catalogue.']],
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Interview with the service desk lead and two agents, {9 days ago}: requests are told apart from incidents at first contact; the desk showed six of the day’s tickets, all classed correctly.',
        'Extract of the ticket tool for the last quarter (4,812 requests):',
        [
          '96 % fulfilled within the time stated in the catalogue',
          '3 % withdrawn by the requester, 1 % late; all late ones concern mobile devices',
          'satisfaction asked after each closure: 4.4 of 5, 31 % answered',
        ],
        'Seen: request catalogue v3.1 of {61 days ago}, approval matrix ITS-FM-204.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'high'],
            leilani: ['F', 'high', 'Outcomes all seen, with figures.'],
            tomasz: ['F', 'high'],
            jonas: ['F', 'medium', 'The twelve e-mail requests are known and being moved.'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'All outcomes are achieved and shown by figures over a whole quarter. The requests that still arrive by e-mail are few and are fulfilled as well.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.1',
      notes: [
        'The weekly fulfilment review was seen for the last six weeks: targets per request type, backlog, staffing of the desk. Actions carry a name and a date.',
        'Interview with Priya Raghavan, {9 days ago}: the desk plans its shifts from the forecast of requests; the forecast of the last two months was off by less than 8 %.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'medium'],
            leilani: ['F', 'high'],
            tomasz: ['F', 'high'],
            jonas: ['L', 'medium', 'Nobody could show what happens when a target is missed two weeks running.'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'Objectives, plan, responsibilities and adjustment are in place and were seen in six consecutive reviews. The escalation that Jonas missed is described in ITS-PR-015, section 6.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.2',
      notes: [
        'Records of a request are complete in 28 of 30 sampled tickets (sample drawn by the team, {8 days ago}).',
        [
          'Catalogue: owner and review date on every entry',
          'Approval matrix: two versions in circulation until {40 days ago}, since then one',
        ],
      ],
      rounds: [
        {
          votes: {
            amara: ['L', 'medium'],
            leilani: ['L', 'high'],
            tomasz: ['L', 'medium', 'Version control of the matrix is young.'],
            jonas: ['L', 'high'],
          },
          recorded: {
            rating: 'L',
            rationale:
              'Information items are defined, controlled and complete but for two sampled tickets; the control of the approval matrix has been working for six weeks only.',
          },
        },
      ],
    },
  ],
}

import type { ProcessStory } from '../story.ts'

export const incidentManagement: ProcessStory = {
  processId: 'RAF.1',
  targetLevel: 3,
  strengths: [
    [
      'Clinical impact decides the priority: a ward that cannot read medication plans is always first, whoever reports it.',
      'Major incidents have one named manager within ten minutes, at night too.',
      'Duty managers of the hospitals trust the situation reports and read them.',
    ],
  ],
  weaknesses: [
    [
      'The night shift works from a shortened procedure that nobody owns.',
      'Resolution notes of the network team often say "fixed" and nothing more, so they help nobody the next time.',
    ],
  ],
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Ticket tool, all incidents of the last twelve weeks (9,377): logged, classed, given a priority and closed with the user’s word. Restored within the agreed time: 93 %; priority 1: 22 of 23.',
        'Interview, {9 days ago}, with the duty managers of Brennick and Tarn Mill hospitals: they are told what is down, for whom and until when. "We no longer call the desk to find out."',
        'Observed, {8 days ago}, one hour at the service desk: 14 incidents taken, 9 solved at first contact, 2 handed on with all that the next team needed.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'high'],
            leilani: ['F', 'high'],
            tomasz: ['F', 'high', 'Figures, words and what we saw agree.'],
            jonas: ['F', 'high'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'Every outcome is achieved: figures of twelve weeks, two interviews on the customers’ side and an hour of observation agree with each other.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.1',
      notes: [
        'Objectives for the year (ITS-OBJ-07, approved {210 days ago}): restoration times per priority, first-contact solution above 60 %, and no priority 1 without a review.',
        [
          'Dashboard of the operations review: all objectives, weekly, thirteen weeks seen without a gap',
          'Actions from missed objectives: 11 opened, 9 closed, 2 in time',
          'Rota of the major-incident managers planned a quarter ahead, with deputies',
        ],
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'high'],
            leilani: ['F', 'medium'],
            tomasz: ['F', 'high'],
            jonas: ['F', 'medium'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'Performance is planned against stated objectives, watched every week and corrected; people know who is responsible for what, deputies included.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.2',
      notes: [
        'Requirements on incident records, major-incident reports and the known-error list are written in ITS-PR-012, annex B.',
        'Sample of 40 incident records and all 5 major-incident reports of the quarter: 38 records complete, all reports reviewed and signed off by Priya Raghavan.',
        'The weak resolution notes of the network team were found by Ostvale’s own monthly check {33 days ago}, and a text guide was issued.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'medium'],
            leilani: ['L', 'high', 'Resolution notes of one team are too thin to be called complete.'],
            tomasz: ['F', 'high', 'They found it themselves and acted: that is the attribute at work.'],
            jonas: ['L', 'medium'],
          },
        },
        {
          votes: {
            amara: ['F', 'high'],
            leilani: ['F', 'medium', 'Convinced by the monthly check and the guide.'],
            tomasz: ['F', 'high'],
            jonas: ['L', 'high', 'The guide is five weeks old; I have not seen that it helps.'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'Records are defined, complete and reviewed; the one weakness was found and answered by the organisation’s own check. Jonas holds that its effect is not shown yet.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.3.1',
      notes: [
        'Standard process ITS-PR-012 "Incident handling", v4.2 of {280 days ago}: activities, roles, inputs and outputs, tailoring for the pathology and radiology desks in annex C.',
        'Interfaces to problem and change management are drawn; the one to supplier management is missing.',
      ],
      rounds: [
        {
          votes: {
            amara: ['L', 'high', 'Supplier interface missing.'],
            leilani: ['L', 'medium'],
            tomasz: ['F', 'medium'],
            jonas: ['L', 'high'],
          },
          recorded: {
            rating: 'L',
            rationale:
              'A standard process with roles, tailoring and measures is defined and kept. The interface to suppliers, who solve one incident in six, is not described.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.3.2',
      notes: [
        'Training records: 41 of 44 agents trained in v4.2; the three others joined less than a month ago and work beside a mentor.',
        'All three desks work from the same procedure and the same tool; configuration compared with ITS-PR-012 on {8 days ago}, no difference found.',
      ],
      rounds: [
        {
          votes: {
            amara: ['F', 'medium'],
            leilani: ['F', 'medium'],
            tomasz: ['F', 'high'],
            jonas: ['F', 'low', 'Day shift only: I have seen nothing of the night.'],
          },
          recorded: {
            rating: 'F',
            rationale:
              'The defined process is deployed at all three desks; people are trained, the tool follows the procedure.',
            reopened:
              'New evidence: the visit to the night shift showed another procedure in use than the one we rated.',
            notesAfter: [
              'Visit to the night shift in Sollen, {6 days ago}, Jonas Lindqvist and Leilani Kahale:',
              [
                'two agents work from a two-page "night card" of unknown date, without an owner',
                'it leaves out the clinical impact check; the agents do it all the same, from experience',
                'priority 1 incidents are handled by ITS-PR-012 at night as well: 4 of 4 sampled',
              ],
            ],
          },
        },
        {
          votes: {
            amara: ['L', 'high'],
            leilani: ['L', 'high'],
            tomasz: ['L', 'medium'],
            jonas: ['P', 'medium', 'A third of the week runs on the night card.'],
          },
          recorded: {
            rating: 'L',
            rationale:
              'Deployed by day and for all priority 1 incidents; at night a shortened procedure without an owner is in use for the rest. The agents’ practice is close to the standard process, its control is not.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.3.3',
      notes: [
        'Process assurance: two internal reviews of incident handling in the last year (reports IA-31 and IA-38), by people from the application division.',
        'Of 9 findings 7 are closed with evidence; the effect of a correction is checked after three months. Reports go to the operations board.',
      ],
      rounds: [
        {
          votes: {
            amara: ['L', 'high'],
            leilani: ['L', 'high'],
            tomasz: ['L', 'medium'],
            jonas: ['L', 'medium', 'Neither review ever looked at the night shift.'],
          },
          recorded: {
            rating: 'L',
            rationale:
              'Conformity is reviewed by people who do not do the work, and findings are followed to their effect. The night shift was never part of a review.',
          },
        },
      ],
    },
  ],
}

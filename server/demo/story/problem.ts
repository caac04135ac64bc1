import type { ProcessStory } from '../story.ts'

export const problemManagement: ProcessStory = {
  processId: 'RAF.3',
  targetLevel: 2,
  strengths: [
    ['After a major incident the causes are looked for thoroughly, with the people of all teams in one room.'],
  ],
  weaknesses: [
    [
      'Problems are only opened after major incidents; the many small incidents that come back are nobody’s problem.',
      'Workarounds live in the heads and chats of the teams; the known-error list has not grown for five months.',
    ],
  ],
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Problem register: 17 problems in twelve months, all from major incidents. 6 closed with the cause removed, 4 closed "no longer seen", 7 open, the oldest for 240 days.',
        'The ten most frequent kinds of incident make up 38 % of all; for one of them there is a problem record.',
        'Interview with the network and the application team leads, {7 days ago}: "We know our repeaters. Nobody gives us time for them."',
        'Known-error list: 23 entries, the last of {151 days ago}. Two of five desk agents knew where to find it.',
      ],
      rounds: [
        {
          votes: {
            amara: ['P', 'medium'],
            leilani: ['P', 'medium'],
            tomasz: ['L', 'medium', 'What they do after major incidents is good work.'],
            jonas: ['N', 'medium', 'No trend analysis, no known errors in use: hardly an outcome is achieved.'],
          },
        },
        {
          votes: {
            amara: ['P', 'high'],
            leilani: ['P', 'high'],
            tomasz: ['P', 'medium', 'Agreed: good work on a small part of the problems.'],
            jonas: ['N', 'low', 'Close to the border; I still see one outcome of five.'],
          },
          recorded: {
            rating: 'P',
            rationale:
              'Causes of major incidents are found and mostly removed. Problems behind recurring incidents are not identified, and known errors are neither kept up nor used at the desk.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.1',
      notes: [
        'No objectives for the process in ITS-OBJ-07. A problem manager is named (10 % of her time); in the last quarter she spent it on major incidents.',
        'The monthly problem meeting took place in 3 of 6 months.',
      ],
      rounds: [
        {
          votes: {
            amara: ['P', 'high'],
            leilani: ['P', 'high'],
            tomasz: ['P', 'high'],
            jonas: ['P', 'high'],
          },
          recorded: {
            rating: 'P',
            rationale:
              'A responsible person and a meeting exist; objectives, resources and any adjustment to them do not.',
          },
        },
      ],
    },
    {
      attributeId: 'PA.2.2',
      notes: [
        'Problem records have no required content: of 17, three name the root cause in a field made for it, the rest in free text or not at all.',
        'Nobody reviews them. The known-error list is a spreadsheet on a shared drive that everyone may change.',
      ],
      rounds: [
        {
          votes: {
            amara: ['N', 'medium'],
            leilani: ['N', 'high'],
            tomasz: ['P', 'medium', 'The reports of major incidents are problem records in all but name.'],
            jonas: ['N', 'high'],
          },
          recorded: {
            rating: 'N',
            rationale:
              'What a problem record must hold is not defined, and records are neither controlled nor reviewed. Reports of major incidents were counted where they belong, in incident management.',
          },
        },
      ],
    },
  ],
}

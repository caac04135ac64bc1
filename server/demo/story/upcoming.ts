import type { ProcessStory } from '../story.ts'

/** Processes the workshop has not reached yet: some notes from reading ahead, and ballots cast ahead of time. */
export const serviceLevelManagement: ProcessStory = {
  processId: 'RAA.2',
  targetLevel: 2,
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Service level agreements with all four hospitals seen, the newest of {95 days ago}. Targets are by service; clinical peak hours are covered by a clause of their own.',
        'Monthly reports to the hospitals: twelve of twelve sent. Brennick asked twice for an explanation of the availability figures and got it.',
      ],
      ahead: {
        tomasz: ['F', 'medium'],
        jonas: ['L', 'medium', 'The agreement with Sollen covers the old laboratory system only.'],
      },
    },
    { attributeId: 'PA.2.1', ahead: { tomasz: ['L', 'medium'], jonas: ['L', 'medium'] } },
    {
      attributeId: 'PA.2.2',
      ahead: { tomasz: ['F', 'low'], jonas: ['P', 'medium', 'Three signed versions, two unsigned.'] },
    },
  ],
}

export const serviceContinuityManagement: ProcessStory = {
  processId: 'SAS.2',
  targetLevel: 2,
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Continuity plan for the patient administration system, v2.0 of {320 days ago}; tested {190 days ago} over a weekend with two wards on paper.',
        'No plan yet for the electronic patient record that goes live next year.',
      ],
      ahead: {
        tomasz: ['L', 'medium', 'The test was a real one.'],
        jonas: ['P', 'high', 'One plan of four was ever tested.'],
      },
    },
    { attributeId: 'PA.2.1', ahead: { tomasz: ['P', 'medium'], jonas: ['P', 'medium'] } },
    {
      attributeId: 'PA.2.2',
      ahead: { tomasz: ['L', 'low'], jonas: ['N', 'medium', 'Phone lists of people who left.'] },
    },
  ],
}

export const supplierManagement: ProcessStory = {
  processId: 'RAA.4',
  targetLevel: 1,
  items: [
    {
      attributeId: 'PA.1.1',
      notes: [
        'Register of 31 suppliers with contract, owner and end date; the 8 critical ones meet quarterly. Minutes of two quarters handed in.',
      ],
      ahead: { tomasz: ['L', 'medium'], jonas: ['L', 'low'] },
    },
  ],
}

export const configurationManagement: ProcessStory = {
  processId: 'SPC.2',
  targetLevel: 2,
  items: [
    {
      attributeId: 'PA.1.1',
      ahead: { tomasz: ['P', 'medium', 'Servers yes, medical devices no.'], jonas: ['P', 'high'] },
    },
    { attributeId: 'PA.2.1', ahead: { tomasz: ['P', 'low'], jonas: ['abstain'] } },
    { attributeId: 'PA.2.2', ahead: { jonas: ['N', 'medium'] } },
  ],
}

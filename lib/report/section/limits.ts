import { z } from 'zod'
import { hashedInWords } from '../issue.ts'
import type { Assessed, Section } from '../section.ts'
import { tableOf } from '../table.ts'
import { code, heading, list, note, type Said, type Telling } from '../tell.ts'
import { counted } from '../words.ts'
import { deviationsOf } from './deviations.ts'

const part = {
  limitsOfUse: z.array(z.string()).describe('What may not be concluded, one sentence each'),
  wording: z.array(z.string()).describe('Whose words the texts are'),
}

export const limits: Section<'limits', typeof part> = {
  name: 'limits',
  title: 'Limits of use',
  appendix: true,
  terms: { name: 'Limits of use', explanation: 'What may not be concluded.', always: true },
  part,

  build: (assessed) => ({ limitsOfUse: limitsOfUse(assessed), wording: wordingOf(assessed) }),

  blocks: ({ report: { limitsOfUse, wording, extract }, issue }) => [
    ...list(limitsOfUse),
    heading(2, 'wording', 'Whose words these are'),
    ...wording.flatMap(note),
    ...note(whichVersion(issue, { extract })),
  ],

  tables: ({ report: { limitsOfUse, wording } }) =>
    tableOf(
      'Limits',
      [...limitsOfUse.map(limit), ...wording.map(origin)],
      [
        ['What', ({ what }) => what],
        ['Says', ({ says }) => says],
      ],
    ),
}

function whichVersion(issue: Telling['issue'], report: Pick<Telling['report'], 'extract'>): Said {
  if (!issue) return 'This is a draft. It has no version and no SHA-256 until it is issued.'
  if (issue.sha256 === '') return `Version ${issue.version}.`
  return [`Version ${issue.version}. ${hashedInWords(report)}: `, code(issue.sha256)]
}

const limit = (says: string) => ({ what: 'Limit of use', says })
const origin = (says: string) => ({ what: 'Wording', says })

/** Limits of use (ISO/IEC 33002:2015, 4.2.5): what the reader may not conclude. */
function limitsOfUse({ source: { assessment, model }, processes }: Assessed): string[] {
  const unrated = processes.flatMap(deviationsOf).length
  return [
    `The ratings hold for ${assessment.unit} and for the process instances named here, at the time of the assessment; they say nothing about other units.`,
    'A capability level is a statement about a process. It is no measure of the people who perform it.',
    `The report is no certificate and no audit of conformity with the requirements that ${model.name} refers to.`,
    ...(unrated > 0
      ? [
          `${counted(unrated, 'item')} in scope ${unrated === 1 ? 'is' : 'are'} not rated: the levels of these processes may turn out higher.`,
        ]
      : []),
    'It names people and their opinions. Pass it on only as the sponsor allows.',
  ]
}

/** Whose words the texts of a report are: identifiers are facts of the standards, explanations are not theirs. */
function wordingOf({
  source: {
    model,
    measurement: { framework },
  },
}: Assessed): string[] {
  return [
    `Identifiers, names, clause numbers, symbols and percentages are those of ${model.source} and of ${framework.source}. Purposes, outcomes, explanations of attributes and classes, and all other texts that nobody of the team wrote are worded by Assay or by who made the model; no text of these documents is reproduced.`,
    model.licence,
    framework.licence,
  ].filter((sentence, index, all) => sentence !== '' && all.indexOf(sentence) === index)
}

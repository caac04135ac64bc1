import type { Section } from '../section.ts'
import { code, heading, list, note } from '../tell.ts'

export const limits: Section<'limits'> = {
  name: 'limits',
  title: 'Limits of use',
  appendix: true,
  terms: { name: 'Limits of use', explanation: 'What may not be concluded.', always: true },

  blocks: ({ report: { limitsOfUse, wording, extract }, issue }) => [
    ...list(limitsOfUse),
    heading(2, 'wording', 'Whose words these are'),
    ...wording.flatMap(note),
    ...note(
      issue
        ? [`Version ${issue.version}. SHA-256 of the ${extract ? 'whole report' : 'content'}: `, code(issue.sha256)]
        : 'This is a draft. It has no version and no SHA-256 until it is issued.',
    ),
  ],

  tables: () => [],
}

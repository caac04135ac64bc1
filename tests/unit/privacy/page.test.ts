import { expect, test } from 'vitest'
import { storedAboutPeople } from '../../../lib/privacy/stored.ts'

/** What the page of the documentation says. Remove it and run this file to have it written anew. */
test('docs/privacy.md tells what lib/privacy/stored.ts does', async () => {
  const page = [
    '# What is stored about whom',
    '',
    'Assay keeps all data on the server it runs on, and sends none of it anywhere by itself. This page is written from',
    '`lib/privacy/stored.ts` by `tests/unit/privacy/page.test.ts`; people read the same on the page `/privacy`, where they',
    'download what is stored about them as a JSON file and can erase their name. An administrator does both for anybody of',
    'the organisation, guests included.',
    '',
    ...Object.entries(storedAboutPeople).map(
      ([table, { says, erased, columns }]) => `- **${table}** (${columns.join(', ')}): ${says} Erased: ${erased}`,
    ),
    '',
    '## When a person is erased',
    '',
    '- A pseudonym takes the place of the name wherever it is shown: team, comments, drafts of reports, the room.',
    '- Ids stay, and with them ballots, records and texts: the results of an assessment do not change.',
    '- What people wrote into notes, comments and findings is left as it is, also where it names somebody.',
    '- An approved plan names its team: after an erasure it differs from what was approved, and says so.',
    '- **Issued reports are frozen under their SHA-256 and keep the name**, and so do files of them that were given away, and',
    '  archives. The lead can withdraw a report, or share a copy that names roles instead of people.',
    '- **The audit trail stays whole.** Events point to the person by id, and the person is then a pseudonym. An event of a',
    '  signature keeps the name, as the signature does. The erasure is an event itself, without the name.',
    '- Backups of the database are not reached by it.',
    '',
    '## How long it is kept',
    '',
    'Assessments are kept until their lead removes them: there is no removal by age yet. Sessions that ended are forgotten',
    'when the server starts, after their time (`server/auth/sessions.ts`).',
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/privacy.md')
})

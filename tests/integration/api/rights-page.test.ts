import { expect, test } from 'vitest'
import { z } from 'zod'
import { organisationRights, standingNames, standings } from '../../../lib/organisation/right.ts'
import { rights } from '../../../lib/workshop/right.ts'
import { roleNames, roles } from '../../../lib/workshop/role.ts'
import { appRouter } from '../../../server/api/router.ts'

const declared = z.object({ meta: z.object({ right: z.string() }) })

/** Rows as they are aligned by the formatter. */
function aligned([head = [], ...rows]: readonly string[][]): string[] {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

/** A table of who has which right, told from the table of lib/. */
function table<Who extends string>(
  names: Record<Who, string>,
  everybody: readonly Who[],
  all: readonly { says: string; who: readonly Who[] }[],
): string[] {
  return aligned([
    ['Right', ...everybody.map((who) => names[who])],
    ...all.map(({ says, who }) => [says, ...everybody.map((each) => (who.includes(each) ? 'yes' : 'no'))]),
  ])
}

function procedures(): string[] {
  const byRight = new Map<string, string[]>()
  for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
    const { meta } = declared.parse(Reflect.get(procedure, '_def'))
    byRight.set(meta.right, [...(byRight.get(meta.right) ?? []), `\`${path}\``])
  }
  const sorted = [...byRight].sort(([a], [b]) => (a < b ? -1 : 1))
  return sorted.map(([right, paths]) => `- \`${right}\`: ${paths.sort().join(', ')}`)
}

/** What the page of the documentation says. Remove it and run this file to have it written anew. */
test('docs/rights.md tells the tables of lib/, and the right of every procedure', async () => {
  const page = [
    '# Who may do what',
    '',
    'Written from `lib/workshop/right.ts`, `lib/organisation/right.ts` and the procedures of the API by',
    '`tests/integration/api/rights-page.test.ts`, which fails where they differ. That each procedure and each document',
    'keeps to it is shown by `tests/integration/api/rights.test.ts`.',
    '',
    '## In an assessment, by role',
    '',
    ...table(
      roleNames,
      roles,
      Object.values(rights).map(({ says, roles }) => ({ says, who: roles })),
    ),
    '',
    'A ballot is written and read by the person whose it is, and by nobody else, whatever their role. The stage is written',
    'by the server alone.',
    '',
    '## In the organisation',
    '',
    ...table(
      standingNames,
      standings,
      Object.values(organisationRights).map(({ says, standings }) => ({ says, who: standings })),
    ),
    '',
    '## What each procedure of the API asks for',
    '',
    'A change here is a change of who may do what: read it twice.',
    '',
    ...procedures(),
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/rights.md')
})

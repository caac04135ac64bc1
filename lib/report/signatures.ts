import { roleNames } from '../workshop/role.ts'
import type { Block } from './block.ts'
import type { Issued } from './issue.ts'
import { code, paragraph, person, type Said, type Telling, table } from './tell.ts'

/** Who stands for the version, in which role, since when and how it is known; nothing in a copy without names. */
export function signatureBlocks({ report, issue, zone }: Telling): Block[] {
  if (!issue || issue.state === 'review' || report.extract?.naming === 'roles') return []
  return [
    ...table({
      caption: `Signatures of version ${issue.version}`,
      rows: issue.signatures,
      columns: [
        { title: 'Name', share: 1.5, header: true, says: person },
        { title: 'Role', says: ({ role }) => roleNames[role] },
        { title: 'Signed', share: 1.5, says: ({ at }) => zone.moment(at) },
        {
          title: 'How',
          share: 2,
          says: ({ reference, account }) =>
            reference === ''
              ? ['With the account of ', person({ name: account })]
              : ['Recorded by ', person({ name: account }), `. Reference: ${reference}`],
        },
      ],
    }),
    ...paragraph(meaningOf(issue)),
  ]
}

/** What signatures stand for, and what a file can't know of them. */
function meaningOf({ version, sha256, signatures }: Issued): Said {
  if (signatures.length === 0) return `Version ${version} had no signature when this file was made.`
  return [
    `Whoever signs stands for the content of version ${version} with the SHA-256 `,
    code(sha256),
    ', and for no other. Signatures given later, and whether the version still stands, are shown where files are checked.',
  ]
}

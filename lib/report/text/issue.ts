import { roleNames } from '../../workshop/role.ts'
import type { Issued, IssueSignature } from '../issue.ts'
import { momentInWords } from './words.ts'

type Standing = Pick<Issued, 'version' | 'state' | 'publishedAt' | 'ended'>

/** Where a version stands, after its number: "issued 7 December 2026, 14:05 UTC". */
export function standingInWords({ state, publishedAt, ended }: Standing): string {
  const moment = momentInWords(publishedAt)
  const end = ended ? ` ${momentInWords(ended.at)}` : ''
  switch (state) {
    case 'review':
      return `in review since ${moment}, not issued`
    case 'issued':
      return `issued ${moment}`
    case 'superseded':
      return `of ${moment}, superseded${ended?.by ? ` by version ${ended.by},` : ''}${end}`
    case 'withdrawn':
      return `of ${moment}, withdrawn${end}`
  }
}

/** Headings of the table of signatures, as every format has it. */
export const signatureHeadings = ['Name', 'Role', 'Signed', 'How'] as const

export function signatureCells({
  name,
  role,
  at,
  reference,
  account,
}: IssueSignature): [string, string, string, string] {
  const how = reference === '' ? `With the account of ${account}` : `Recorded by ${account}. Found at: ${reference}`
  return [name, roleNames[role], momentInWords(at), how]
}

/** What signatures stand for, and what a file can't know of them. Nothing of a version that nobody could sign yet. */
export function aboutSignatures({ version, state, sha256, signatures }: Issued): string | null {
  if (state === 'review') return null
  if (signatures.length === 0) return `Nobody had signed version ${version} when this file was made.`
  return `Who signs stands for the content of version ${version} with the SHA-256 ${sha256}, and for no other. Signatures given after this file was made, and whether the version still stands, are told where files are checked.`
}

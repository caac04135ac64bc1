import { randomUUID } from 'node:crypto'
import type { AuditDetail } from '../../lib/audit/action.ts'
import { DomainError } from '../../lib/errors.ts'
import type { SigningRole } from '../../lib/workshop/role.ts'
import type { Queries } from '../db/client.ts'
import type { User } from '../db/generated/client.ts'
import type { Membership } from '../team/membership.ts'
import { reportFor } from './life.ts'

type Signing = {
  reportId: string
  /** Of the content that was read: another one is not signed by it. */
  sha256: string
  role: SigningRole
  name: string
  reference: string
}

/** Whether what was typed is the signer's name, however spaced and in whichever case. */
export function isNameOf({ name }: Pick<User, 'name'>, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
  return plain(typed) === plain(name)
}

/** Signs an issued version. The signature holds for the content with this SHA-256 and for no other. */
export async function sign(
  tx: Queries,
  member: Membership,
  { reportId, ...signature }: Signing,
): Promise<AuditDetail<'report.signed'>> {
  const { sha256, role, name } = signature
  const report = await reportFor(tx, member, reportId, 'sign')
  const { version } = report
  if (report.sha256 !== sha256) {
    throw new DomainError('conflict', `This is not the content of version ${version}. Open it again, then sign.`)
  }
  const already = await tx.reportSignature.findFirst({ where: { reportId, role, name } })
  if (already) throw new DomainError('conflict', `Version ${version} is signed already by ${name}.`)
  await tx.reportSignature.create({ data: { id: randomUUID(), reportId, memberId: member.id, ...signature } })
  return { reportId, version, ...signature }
}

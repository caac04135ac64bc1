import { DomainError } from '../../lib/errors.ts'
import type { Queries } from '../db/client.ts'

type Move = { assessmentId: string; scopedProcessId: string; to: number }

/** Gives the processes of an assessment their new places. Throws `not-found` for a process of another assessment. */
export async function moveOnAgenda(tx: Queries, { assessmentId, scopedProcessId, to }: Move): Promise<void> {
  const processes = await tx.scopedProcess.findMany({ where: { assessmentId }, orderBy: { position: 'asc' } })
  const moved = processes.find(({ id }) => id === scopedProcessId)
  if (!moved) throw new DomainError('not-found', 'This process is not in the scope any more. Look at the agenda again.')
  const others = processes.filter(({ id }) => id !== scopedProcessId)
  const ordered = [...others.slice(0, to), moved, ...others.slice(to)]
  for (const [position, { id }] of ordered.entries()) {
    await tx.scopedProcess.update({ where: { id }, data: { position } })
  }
}

import { mayWriteFindings } from '@/lib/workshop/role'
import type { Plan } from './use-plan'

/** Whether whoever looks may write findings and actions, and they are not frozen. */
export function mayChangeFindings({ me, status }: Plan): boolean {
  return mayWriteFindings(me.role) && status !== 'concluded'
}

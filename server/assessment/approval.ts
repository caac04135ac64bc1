import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from '../../lib/canonical.ts'
import { changedParts, type PlanContent, planParts } from '../../lib/plan/content.ts'
import type { Queries } from '../db/client.ts'
import type { PlanApproval } from '../db/generated/client.ts'

const contentSchema = z.record(z.enum(planParts), z.unknown())

/** What was approved, as it is stored. */
export function approvedContent(stored: string): PlanContent {
  return contentSchema.parse(JSON.parse(stored))
}

/** An approval as the pages show it: who, when, and in which parts the plan has changed since. */
export function approvalOf(approval: PlanApproval, now: PlanContent) {
  const changedIn = changedParts(approvedContent(approval.content), now)
  return {
    version: approval.version,
    approvedAt: approval.approvedAt.toISOString(),
    approvedBy: approval.approvedBy,
    reference: approval.reference,
    sha256: approval.sha256,
    /** The plan is still the one that was approved. */
    current: changedIn.length === 0,
    changedIn,
  }
}

export function planHash(content: PlanContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** Every approval there was, newest first. */
export async function approvalsOf(db: Queries, assessmentId: string) {
  const approvals = await db.planApproval.findMany({ where: { assessmentId }, orderBy: { version: 'desc' } })
  return approvals.map(({ version, approvedAt, approvedBy, reference, sha256 }) => ({
    version,
    approvedAt: approvedAt.toISOString(),
    approvedBy,
    reference,
    sha256,
  }))
}

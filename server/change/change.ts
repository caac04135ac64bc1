import { type AuditAction, type AuditDetail, auditActions } from '../../lib/audit/action.ts'
import { refuseConcluded } from '../../lib/plan/status.ts'
import type { Topic } from '../../lib/workshop/topic.ts'
import { recordEvent, recordKnown } from '../audit/event.ts'
import type { Queries } from '../db/client.ts'
import type { Services } from '../services.ts'
import { takeAssessment } from './take.ts'
import { raiseTopics } from './topic.ts'

/** Whose change it is, of which assessment. */
type Changer = {
  services: Pick<Services, 'db' | 'stages'>
  assessmentId: string
  actorId: string
  /** Throws where they have lost the right since they asked. */
  check?: (tx: Queries) => Promise<void>
}

/** What a change is called in the audit trail, and what pages show that is another afterwards. */
type Change<Action extends AuditAction> = {
  action: Action
  topics: readonly Topic[]
}

/** What else comes of a change, told by the work itself as it finds out. */
export type Also = {
  /** Something that happened because of the change; written after it. */
  event<Action extends AuditAction>(action: Action, detail: AuditDetail<Action>): void
  topics(...topics: Topic[]): void
  /** What is done once the change is stored, before the stage shows it: lines of those who lost a right are cut. */
  onceStored(then: () => void): void
}

export type Work<Made> = (tx: Queries, also: Also) => Promise<Made>

/** A change somebody has the right to make. */
export type MakeChange = {
  /** Where it is known beforehand what the audit trail keeps. */
  <Action extends AuditAction, Made>(
    what: Change<Action> & { detail: AuditDetail<Action> },
    work: Work<Made>,
  ): Promise<Made>
  /** Where the work finds out. It returns what is kept, or more; undefined where nothing had to change. */
  <Action extends AuditAction, Made extends AuditDetail<Action> | undefined>(
    what: Change<Action>,
    work: Work<Made>,
  ): Promise<Made>
}

/**
 * The one way to change an assessment: in one transaction the work, its event in the audit trail and the versions of the
 * topics it touches; then the stage follows. Throws `conflict` where a concluded assessment refuses the action.
 * Changes of one assessment come one after another, so that what the work reads stays true until it is stored.
 */
export function changesOf({ services: { db, stages }, assessmentId, actorId, check }: Changer): MakeChange {
  return async <Action extends AuditAction, Made>(
    { action, detail, topics }: Change<Action> & { detail?: AuditDetail<Action> },
    work: Work<Made>,
  ): Promise<Made> => {
    const changed = new Set(topics)
    const consequences: ((tx: Queries) => Promise<void>)[] = []
    const followers: (() => void)[] = []
    const also: Also = {
      event: (action, detail) =>
        void consequences.push((tx) => recordEvent(tx, { assessmentId, actorId, action, detail })),
      topics: (...topics) => topics.forEach((topic) => void changed.add(topic)),
      onceStored: (then) => void followers.push(then),
    }
    const made = await db.$transaction(async (tx) => {
      const assessment = await takeAssessment(tx, assessmentId)
      await check?.(tx)
      if (auditActions[action].whenConcluded === 'refused') refuseConcluded(assessment)
      const made = await work(tx, also)
      const kept = detail ?? made
      if (kept === undefined) return made
      await recordKnown(tx, { assessmentId, actorId, action, detail: kept })
      for (const record of consequences) await record(tx)
      await raiseTopics(tx, assessmentId, [...changed])
      return made
    })
    for (const follow of followers) follow()
    await stages.project(assessmentId)
    return made
  }
}

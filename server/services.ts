import type { Logger } from 'pino'
import type { AssessmentReport } from '../lib/report/report.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { SyncServer } from './sync/server.ts'

/** What everyone looks at, as the database has it. */
export type Stages = {
  /** Resolves when the stage shows the database as it was at the call, or later. Never rejects: failures are logged. */
  project(assessmentId: string): Promise<void>
}

/** The reports as the results stand now. */
export type Drafts = {
  /** Throws `not-found` where the model or the framework lacks what the assessment names. */
  current(assessmentId: string): Promise<AssessmentReport>
}

/** Where those wait who have asked to be let in. */
export type Door = {
  /** Resolves once there is word for this person, or after a while without any. */
  wait(userId: string, signal?: AbortSignal): Promise<void>
  /** There is word for this person. */
  tell(userId: string): void
}

/** What the parts of the running server share: one database, one set of rooms, one configuration. */
export type Services = {
  config: Config
  db: Database
  sync: SyncServer
  stages: Stages
  drafts: Drafts
  door: Door
  logger: Logger
}

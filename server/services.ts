import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { SyncServer } from './sync/server.ts'

/** What everyone looks at, as the database has it. */
export type Stages = {
  /** Resolves when the stage shows the database as it was at the call, or later. Never rejects: failures are logged. */
  project(assessmentId: string): Promise<void>
}

/** What the parts of the running server share: one database, one set of rooms, one configuration. */
export type Services = {
  config: Config
  db: Database
  sync: SyncServer
  stages: Stages
  logger: Logger
}

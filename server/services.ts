import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { SyncServer } from './sync/server.ts'
import type { StageProjector } from './workshop/projector.ts'

/** What the parts of the running server share: one database, one set of rooms, one configuration. */
export type Services = {
  config: Config
  db: Database
  sync: SyncServer
  stages: StageProjector
  logger: Logger
}

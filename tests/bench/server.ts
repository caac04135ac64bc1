import { migrate } from '../../server/db/migrate.ts'
import { serveSync } from '../integration/sync/server.ts'

/** The realtime server as a process of its own, on PORT and the database file DATABASE; stops on SIGTERM. */
const databaseFile = process.env.DATABASE ?? ''
migrate(databaseFile)
const server = await serveSync({
  databaseFile,
  limits: { socketsPerUser: 1000, ...JSON.parse(process.env.LIMITS ?? '{}') },
})
console.log(`ready ${server.port}`)
process.on('SIGTERM', () => {
  server.close().then(() => process.exit(0))
})

import { createServer } from 'node:http'
import next from 'next'
import { pino } from 'pino'
import { apiHandler } from './api/handler.ts'
import { authHandler } from './auth/handler.ts'
import { isOwnOrigin } from './auth/origin.ts'
import { authOptions } from './auth/providers.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { createSyncServer } from './sync/server.ts'
import { createAdmission } from './workshop/admission.ts'
import { createStageProjector } from './workshop/stage.ts'

/**
 * One process, one port: pages by Next, the API by tRPC, sessions by next-auth, documents by the realtime server.
 * All but the pages share one module graph, so a procedure and a room see the same state.
 */
const development = process.argv.includes('--dev')
const config = readConfig(process.env)
const logger = pino({ level: config.logLevel })
const applied = migrate(config.databaseFile)
if (applied.length > 0) logger.info({ applied }, 'database migrated')

const db = openDatabase(config.databaseFile)
const sync = createSyncServer({
  databaseFile: config.databaseFile,
  admit: createAdmission({ db, config }),
  allowedOrigin: (request) => isOwnOrigin(request, config.publicUrl),
  logger,
})
const stages = createStageProjector({ db, sync })
sync.onStored((document) => {
  if (document.kind !== 'ballot') return
  stages.project(document.workshop).catch((err: unknown) => logger.error({ err }, 'stage not projected'))
})

const services = { config, db, sync, stages, logger }
const answerApi = apiHandler(services)
const answerAuth = authHandler(authOptions(services), config.publicUrl)

const pages = next({ dev: development, hostname: config.host, port: config.port })
await pages.prepare()
const answerPage = pages.getRequestHandler()
const upgradePage = pages.getUpgradeHandler()

const server = createServer((request, response) => {
  const [path = '/'] = (request.url ?? '/').split('?')
  answer(path).catch((err: unknown) => {
    logger.error({ err, path }, 'request failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })

  async function answer(path: string): Promise<void> {
    if (path.startsWith('/api/trpc/')) return answerApi(request, response, path.slice('/api/trpc/'.length))
    if (path.startsWith('/api/auth/')) return answerAuth(request, response, path.slice('/api/auth/'.length))
    if (path === '/healthz') return plain(200, 'alive\n')
    if (path === '/readyz') return plain(sync.health().ready ? 200 : 503, `${sync.health().reason ?? 'ready'}\n`)
    if (path === '/metrics') return plain(200, sync.metrics())
    return answerPage(request, response)
  }

  async function plain(status: number, body: string): Promise<void> {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(body)
  }
})

server.on('upgrade', (request, socket, head) => {
  if (request.url?.startsWith('/sync/')) sync.handleUpgrade(request, socket, head)
  else if (development) void upgradePage(request, socket, head)
  else socket.destroy()
})

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  console.error(`Port ${config.port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`)
  process.exit(1)
})
server.listen(config.port, config.host, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  console.log(`Assay is ready on ${config.publicUrl?.href ?? `http://localhost:${port}`}`)
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  server.close()
  await sync.close()
  await db.$disconnect()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { createAssay } from './assay.ts'
import { setupCode } from './auth/setup-code.ts'
import { readConfig } from './config.ts'
import { ensureDemo, renewDemo } from './demo/seed.ts'
import { refusedUpgrade } from './http/headers.ts'
import { createLogger } from './log/logger.ts'
import { pagePolicy, tellPolicy } from './pages/policy.ts'
import { staticFiles } from './pages/static-files.ts'

// Whatever this process writes, nobody else on the machine reads.
process.umask(0o077)

/** One process, one port: Next renders the pages, what they load lies ready, `createAssay` answers everything else. */
const hourMs = 60 * 60 * 1000

const development = process.argv.includes('--dev')
const config = readConfig(process.env)
const logger = createLogger(config.logLevel)
const assay = createAssay({ config, logger })
if (config.demo) {
  await ensureDemo(assay.services).catch((err: unknown) => logger.error({ err }, 'demo workshop not built'))
  const renew = () => renewDemo(assay.services).catch((err: unknown) => logger.error({ err }, 'demo not renewed'))
  setInterval(renew, hourMs).unref()
}

/** Nobody has an account yet: whoever reads this console makes the first. */
const isFresh = (await assay.services.db.user.count({ where: { kind: 'account' } })) === 0

const pages = next({ dev: development, hostname: config.host, port: config.port })
await pages.prepare()
const answerPage = pages.getRequestHandler()
const upgradePage = pages.getUpgradeHandler()
const answerStatic = development ? () => false : staticFiles(join(import.meta.dirname, '../.next/static'))

const server = createServer((request, response) => {
  if (assay.handle(request, response) || answerStatic(request, response)) return
  renderPage(request, response).catch((err: unknown) => {
    logger.error({ err }, 'page failed')
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
})

/** Next renders what is gone as any other page; the status says that it is. */
async function renderPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = await assay.pageStatus(request)
  const policy = pagePolicy(request.headers.host, { development })
  tellPolicy(request, policy)
  response.setHeader('Content-Security-Policy', policy.header)
  await answerPage(request, response)
}

server.on('upgrade', (request, socket, head) => {
  if (assay.upgrade(request, socket, head)) return
  if (development) void upgradePage(request, socket, head)
  else socket.end(refusedUpgrade(404, 'Not Found'))
})

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  console.error(`Port ${config.port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`)
  process.exit(1)
})
server.listen(config.port, config.host, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const home = config.publicUrl?.origin ?? `http://localhost:${port}`
  console.log(`Assay is ready on ${home}`)
  if (isFresh) console.log(`Set it up on ${home}/start#${setupCode(config)} (set-up code: ${setupCode(config)})`)
})

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  server.close()
  await assay.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { apiHandler } from './api/handler.ts'
import { archiveHandler } from './archive/handler.ts'
import { asAskedFrom } from './audit/caller.ts'
import { deleteOldEvents } from './audit/retention.ts'
import { addressOf } from './auth/address.ts'
import { createCredentials } from './auth/credentials.ts'
import { authHandler } from './auth/handler.ts'
import { createMailedLinks } from './auth/magic-link.ts'
import { isOwnOrigin } from './auth/origin.ts'
import { authOptions } from './auth/providers.ts'
import { forgetOldSessions } from './auth/sessions.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'

import { pathOf, putHeaders } from './http/headers.ts'
import { isKnownHost, unknownHost } from './http/host.ts'
import { mayReadMetrics, metricsRefusal } from './http/metrics-door.ts'
import { imageHandler } from './images/handler.ts'
import { createMailer } from './mail/mailer.ts'
import { reportDownloads } from './report/download.ts'
import { createReportBuilder } from './report/draft/builder.ts'
import { createDrafts } from './report/draft/drafts.ts'
import { createRenderer } from './report/renderer.ts'
import { pageStatus } from './report/shared-page.ts'
import type { Services } from './services.ts'
import type { Limits } from './sync/limits.ts'
import { createSyncServer } from './sync/server.ts'
import { createDoor } from './team/door.ts'
import { joinAsGuest } from './team/joining.ts'
import { createAuthorLog } from './worksheet/author.ts'
import { createAdmission } from './workshop/admission.ts'
import { createStageProjector } from './workshop/projector.ts'

export type Assay = {
  services: Services
  /**
   * Puts the headers on that every answer bears, and answers what is not a page: API, sessions, health. False when the
   * request is left to somebody else.
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** The HTTP status of a page that somebody else renders. */
  pageStatus(request: IncomingMessage): Promise<number>
  /** Answers upgrades to documents. False when the upgrade is left to somebody else. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Stores what is left, closes all sockets and the database. */
  close(): Promise<void>
}

export type AssayParts = { config: Config; logger: Logger; limits?: Partial<Limits> }

/**
 * Assay without its pages: the API by tRPC, sessions by next-auth, documents by the realtime server, on one database.
 * All share one module graph, so a procedure and a room see the same state.
 */
export function createAssay({ config, logger, limits = {} }: AssayParts): Assay {
  const applied = migrate(config.databaseFile)
  if (applied.length > 0) logger.info({ applied }, 'database migrated')

  const db = openDatabase(config.databaseFile)
  const authors = createAuthorLog({ db, onKept: (assessmentId) => stages.project(assessmentId), logger })
  const admit = createAdmission({ db, config })
  const sync = createSyncServer({
    databaseFile: config.databaseFile,
    async admit(request, document) {
      const admission = await admit(request, document)
      // What was decided just before a crash may be in the database and not on the stage yet.
      if (document.kind === 'stage' && !('refuse' in admission)) await stages.projectFirst(document.workshop)
      return admission
    },
    allowedOrigin: (request) => isOwnOrigin(request, config.publicUrl),
    onAuthor: authors.note,
    limits,
    logger,
  })
  const stages = createStageProjector({ db, sync, logger })
  const stopFollowing = sync.onStored((document) => {
    if (document.kind !== 'ballot') return
    stages.followBallot(document).catch((err: unknown) => logger.error({ err }, 'stage not projected'))
  })

  const tidyUp = () => deleteOldEvents(db).catch((err: unknown) => logger.error({ err }, 'old events not deleted'))
  void tidyUp()
  const daily = setInterval(tidyUp, 24 * 60 * 60 * 1000)
  daily.unref()
  forgetOldSessions(db).catch((err: unknown) => logger.error({ err }, 'old sessions not removed'))

  const renderer = createRenderer()
  const door = createDoor()
  const builder = createReportBuilder(config.databaseFile)
  const drafts = createDrafts({ db, sync }, builder)
  const credentials = createCredentials({ db, config, logger })
  const mailer = config.mail && createMailer(config.mail)
  const links = createMailedLinks({ db, config, mailer, logger })
  const services: Services = { config, db, sync, stages, drafts, renderer, door, credentials, links, logger }
  const answerApi = apiHandler(services)
  const answerArchive = archiveHandler(services)
  const answerImage = imageHandler(services)
  const answerReport = reportDownloads(services)
  const answerAuth = authHandler(
    authOptions({ db, sync, config, credentials, links, joinAsGuest: (invited) => joinAsGuest(services, invited) }),
    config,
    logger,
  )

  function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> | undefined {
    if (path.startsWith('/api/trpc/')) return answerApi(request, response, path.slice('/api/trpc/'.length))
    if (path === '/api/archives') return answerArchive(request, response, '')
    if (path.startsWith('/api/archives/')) return answerArchive(request, response, path.slice('/api/archives/'.length))
    if (path.startsWith('/api/images/')) return answerImage(request, response, path.slice('/api/images/'.length))
    if (path.startsWith('/api/reports/')) return answerReport(request, response, path.slice('/api/reports/'.length))
    if (path.startsWith('/api/auth/')) return answerAuth(request, response, path.slice('/api/auth/'.length))
    const health = sync.health()
    if (path === '/healthz') return plain(response, 200, 'alive\n')
    if (path === '/readyz') return plain(response, health.ready ? 200 : 503, `${health.reason ?? 'ready'}\n`)
    if (path === '/metrics') {
      if (!mayReadMetrics(request, config.metricsToken)) return plain(response, 403, metricsRefusal)
      return sync.metrics().then((text) => plain(response, 200, text + metricsOfRenderer(renderer)))
    }
    return undefined
  }

  return {
    services,
    handle(request, response) {
      putHeaders(request, response, config)
      const path = pathOf(request)
      if (!isKnownHost(request, config.publicUrl) && !probes.includes(path)) {
        void plain(response, 421, unknownHost)
        return true
      }
      const from = addressOf(request, config.trustedProxies)
      const answered = asAskedFrom(from, () => answer(request, response, path))
      answered?.catch((err: unknown) => {
        logger.error({ err, path }, 'request failed')
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
      return answered !== undefined
    },
    pageStatus(request) {
      return pageStatus(services, pathOf(request))
    },
    upgrade(request, socket, head) {
      if (!request.url?.startsWith('/sync/')) return false
      if (!isKnownHost(request, config.publicUrl)) {
        socket.end('HTTP/1.1 421 Misdirected Request\r\nConnection: close\r\n\r\n')
        return true
      }
      sync.handleUpgrade(request, socket, head)
      return true
    },
    async close() {
      clearInterval(daily)
      stopFollowing()
      door.close()
      renderer.close()
      mailer?.close()
      await builder.close()
      await sync.close()
      await authors.settled()
      await db.$disconnect()
    },
  }
}

/** Asked for by name or address alike, by what watches over the server. */
const probes = ['/healthz', '/readyz', '/metrics']

function metricsOfRenderer({ waiting }: Services['renderer']): string {
  const name = 'assay_report_files_waiting'
  return `\n# HELP ${name} Files of reports that wait to be made\n# TYPE ${name} gauge\n${name} ${waiting()}\n`
}

async function plain(response: ServerResponse, status: number, body: string): Promise<void> {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(body)
}

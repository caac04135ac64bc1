import { mkdtempSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type DocumentRef, rightOn } from '../../../lib/workshop/document.ts'
import { isRole } from '../../../lib/workshop/role.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { type Admission, createSyncServer, type SyncOptions } from '../../../server/sync/server.ts'

/** Who connects is named in the cookie header, as "<member> <role>"; no cookie is nobody. */
export function admit(request: IncomingMessage, document: DocumentRef): Admission {
  const [member = '', role = ''] = (request.headers.cookie ?? '').split(' ')
  if (!isRole(role)) return { refuse: 4401 }
  if (document.workshop.startsWith('unknown')) return { refuse: 4404 }
  const right = rightOn(document, { id: member, role })
  if (right === 'none') return { refuse: 4403 }
  return { identity: { userId: `user-${member}`, memberId: member, name: member.toUpperCase(), role }, right }
}

export function scratchDatabase(): string {
  const file = join(mkdtempSync(join(tmpdir(), 'assay-sync-')), 'assay.db')
  migrate(file)
  return file
}

/** The realtime server on a real port and file, without the rest of Assay. */
export async function serveSync(options: Partial<SyncOptions> = {}) {
  const databaseFile = options.databaseFile ?? scratchDatabase()
  const sync = createSyncServer({
    databaseFile,
    admit: async (request, document) => admit(request, document),
    allowedOrigin: ({ headers }) => headers.origin === undefined || headers.origin === 'https://assay.example',
    logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    ...options,
  })
  const server = createServer().on('upgrade', sync.handleUpgrade)
  await new Promise<void>((resolve) => server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    sync,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    databaseFile,
    /** The value of a counter or gauge. */
    async metric(line: string): Promise<number> {
      const lines = (await sync.metrics()).split('\n')
      const found = lines.find((text) => text.startsWith(`assay_sync_${line} `))
      return Number(found?.split(' ').at(-1) ?? Number.NaN)
    },
    async close(): Promise<void> {
      await sync.close()
      server.closeAllConnections()
      server.close()
    },
  }
}

export type TestSync = Awaited<ReturnType<typeof serveSync>>

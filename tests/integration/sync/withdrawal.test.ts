import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { migrate } from '../../../server/db/migrate.ts'
import { createSyncServer } from '../../../server/sync/server.ts'

test('S10 a withdrawn right closes its sockets at once: a right that is withdrawn while its socket is on the way in opens nothing', async () => {
  const databaseFile = join(mkdtempSync(join(tmpdir(), 'assay-sync-')), 'assay.db')
  migrate(databaseFile)
  const identity = { userId: 'ada', memberId: 'ada', name: 'Ada', role: 'assessor' } as const
  // The right was read from the database just before it was withdrawn.
  const sync = createSyncServer({
    databaseFile,
    async admit() {
      sync.disconnect({ workshop: 'w', userId: 'ada' }, 4404)
      return { identity, right: 'write' }
    },
    allowedOrigin: () => true,
    logger: pino({ level: 'silent' }),
  })
  const server = createServer().on('upgrade', sync.handleUpgrade)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/stage/w`)
  let messages = 0
  socket.on('message', () => {
    messages += 1
  })
  const code = await new Promise<number>((resolve) => socket.on('close', resolve))
  expect({ code, messages }).toEqual({ code: 1012, messages: 0 })
  server.close()
  await sync.close()
})

import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { pino } from 'pino'
import { z } from 'zod'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { AppRouter } from '../../server/api/router.ts'
import { createAssay } from '../../server/assay.ts'
import { hashPassword } from '../../server/auth/password.ts'
import { readConfig } from '../../server/config.ts'
import type { Services } from '../../server/services.ts'
import type { Limits } from '../../server/sync/limits.ts'
import { type OpenDocument, openDocument, refusalOf } from './document.ts'

export type TestServer = {
  url: string
  services: Services
  /** Creates the first account of the installation and signs in with it. */
  firstAccount(): Promise<Person>
  /** An account of another organisation, signed in. */
  strangerAccount(name: string): Promise<Person>
  /** Somebody who has joined by an invitation, with a name alone. */
  guest(token: string, name: string): Promise<Person>
  /** Signed in by one of the three ways; rejects when refused. */
  signIn(provider: 'password' | 'demo' | 'invitation', form: Record<string, string>): Promise<Person>
  /** The same person on this server, by the session they had on an earlier one with the same data. */
  backAs(person: Person): Person
  /** Somebody who is not signed in. */
  nobody: Person
  close(): Promise<void>
}

/** Somebody at a browser: a session, the API as the pages use it, documents as the pages open them. */
export type Person = {
  userId: string
  name: string
  cookie: string
  api: Api
  open(ref: DocumentRef): Promise<OpenDocument>
  /** The code the server refuses a document with. */
  refused(ref: DocumentRef): Promise<number>
}

export type Api = ReturnType<typeof createTRPCClient<AppRouter>>

const password = 'correct horse battery'
const sessionSchema = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

type Terms = {
  limits?: Partial<Limits>
  /** A data folder to go on with; otherwise a new one, which `close` removes. */
  data?: string
}

/** Assay without its pages, on a port and a data folder of its own: real database, sessions, API and sockets. */
export async function startServer({ limits = {}, data: given }: Terms = {}): Promise<TestServer> {
  const data = given ?? mkdtempSync(join(tmpdir(), 'assay-test-'))
  const config = readConfig({ NODE_ENV: 'test', ASSAY_DATA: data, PORT: '0' })
  const assay = createAssay({ config, logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }), limits })
  const server = createServer((request, response) => {
    if (!assay.handle(request, response)) response.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (!assay.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server listens on no port.')
  const url = `http://127.0.0.1:${address.port}`
  const nobody = personAt(url, { cookie: '', userId: '', name: '' })

  async function signIn(provider: string, form: Record<string, string>): Promise<Person> {
    const asked = await fetch(`${url}/api/auth/csrf`)
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json())
    const answer = await fetch(`${url}/api/auth/callback/${provider}`, {
      method: 'POST',
      headers: { origin: url, cookie: cookiesOf(asked), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, csrfToken, json: 'true' }),
    })
    const cookie = cookiesOf(answer)
    if (!cookie.includes('session-token')) throw new Error(`Sign-in was refused: ${answer.status}`)
    const session = await fetch(`${url}/api/auth/session`, { headers: { cookie } })
    const { user } = sessionSchema.parse(await session.json())
    return personAt(url, { cookie, userId: user.id, name: user.name })
  }

  return {
    url,
    services: assay.services,
    nobody,
    signIn,
    async firstAccount() {
      const email = 'ines@example.org'
      await nobody.api.account.createFirst.mutate({ organisation: 'Northbridge', name: 'Ines Calder', email, password })
      return signIn('password', { email, password })
    },
    async strangerAccount(name) {
      const email = `${randomUUID()}@example.com`
      const organisation = { create: { id: randomUUID(), name: 'Elsewhere' } }
      const passwordHash = await hashPassword(password)
      await assay.services.db.user.create({
        data: { id: randomUUID(), organisation, kind: 'account', name, email, passwordHash },
      })
      return signIn('password', { email, password })
    },
    backAs: (person) => personAt(url, person),
    guest: (token, name) => signIn('invitation', { token, name }),
    async close() {
      server.close()
      await assay.close()
      server.closeAllConnections()
      if (given === undefined) await rm(data, { recursive: true })
    },
  }
}

function personAt(url: string, { cookie, userId, name }: Pick<Person, 'cookie' | 'userId' | 'name'>): Person {
  const door = { url, cookie }
  const link = httpBatchLink({ url: `${url}/api/trpc`, headers: { cookie, origin: url } })
  return {
    userId,
    name,
    cookie,
    api: createTRPCClient<AppRouter>({ links: [link] }),
    open: (ref) => openDocument(door, ref),
    refused: (ref) => refusalOf(door, ref),
  }
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}

/** Code and sentence a call was refused with; throws when it was not refused by the API. */
export async function refusal(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await call
  } catch (error) {
    if (error instanceof TRPCClientError && typeof error.data?.code === 'string') {
      return { code: error.data.code, message: error.message }
    }
    throw error
  }
  throw new Error('The call was not refused.')
}

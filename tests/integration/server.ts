import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TRPCClientError } from '@trpc/client'
import { pino } from 'pino'
import type { OrganisationRole } from '../../lib/organisation/role.ts'
import { createAssay } from '../../server/assay.ts'
import { hashPassword } from '../../server/auth/password.ts'
import { setupCode } from '../../server/auth/setup-code.ts'
import { readConfig } from '../../server/config.ts'
import type { Services } from '../../server/services.ts'
import type { Limits } from '../../server/sync/limits.ts'
import { colleagueAt, type Person, personAt, signInAt } from './person.ts'

export type { Person } from './person.ts'

export type TestServer = {
  url: string
  services: Services
  /** Creates the first account of the installation and signs in with it. */
  firstAccount(): Promise<Person>
  /** An account of another organisation, signed in. */
  strangerAccount(name: string): Promise<Person>
  /** Somebody with an account in the administrator's organisation, by an invitation, signed in. */
  colleague(administrator: Person, role: OrganisationRole, name: string): Promise<Person>
  /** Somebody who has joined by an invitation, with a name alone. */
  guest(token: string, name: string): Promise<Person>
  /** Signed in by one of the ways; rejects when refused. */
  signIn(provider: 'password' | 'link' | 'demo' | 'invitation', form: Record<string, string>): Promise<Person>
  /** The same person on this server, by the session they had on an earlier one with the same data. */
  backAs(person: Person): Person
  /** Somebody who is not signed in. */
  nobody: Person
  close(): Promise<void>
}

const password = 'correct horse battery'
const northbridge = { organisation: 'Northbridge', name: 'Ines Calder' }

type Terms = {
  limits?: Partial<Limits>
  /** A data folder to go on with; otherwise a new one, which `close` removes. */
  data?: string
  /** Settings from outside. */
  environment?: Record<string, string>
}

/** Assay without its pages, on a port and a data folder of its own: real database, sessions, API and sockets. */
export async function startServer({ limits = {}, data: given, environment = {} }: Terms = {}): Promise<TestServer> {
  const data = given ?? mkdtempSync(join(tmpdir(), 'assay-test-'))
  const config = readConfig({ NODE_ENV: 'test', ASSAY_DATA: data, PORT: '0', ...environment })
  const assay = createAssay({ config, logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }), limits })
  const server = createServer((request, response) => {
    if (!assay.handle(request, response)) response.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (!assay.upgrade(request, socket, head)) socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(config.port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server listens on no port.')
  const url = `http://127.0.0.1:${address.port}`
  const nobody = personAt(url, { cookie: '', userId: '', name: '' })

  const signIn: TestServer['signIn'] = (provider, form) => signInAt(url, provider, form)

  return {
    url,
    services: assay.services,
    nobody,
    signIn,
    async firstAccount() {
      const email = 'ines@example.org'
      await nobody.api.account.createFirst.mutate({ ...northbridge, email, password, setupCode: setupCode(config) })
      return signIn('password', { email, password })
    },
    async strangerAccount(name) {
      const email = `${randomUUID()}@example.com`
      const organisation = { create: { id: randomUUID(), name: 'Elsewhere' } }
      const passwordHash = await hashPassword(password)
      await assay.services.db.user.create({
        data: { id: randomUUID(), organisation, kind: 'account', role: 'administrator', name, email, passwordHash },
      })
      return signIn('password', { email, password })
    },
    colleague: (administrator, role, name) => colleagueAt(url, administrator, role, name),
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

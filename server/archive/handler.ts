import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { archiveLimits } from '../../lib/archive/manifest.ts'
import { DomainError } from '../../lib/errors.ts'
import { refuseWithout } from '../../lib/organisation/right.ts'
import { mayLead } from '../../lib/workshop/role.ts'
import { recordEvent } from '../audit/event.ts'
import { originOf, refuseOtherSites } from '../auth/origin.ts'
import { createRateLimit } from '../auth/rate.ts'
import { notSignedIn, signedInUserId } from '../auth/session.ts'
import type { User } from '../db/generated/client.ts'
import { savedAs } from '../http/headers.ts'
import { httpStatus } from '../http/status.ts'
import type { Services } from '../services.ts'
import { membershipOf } from '../team/membership.ts'
import { exportArchive } from './export.ts'
import { importArchive } from './import.ts'

const anAssessment = /^([A-Za-z0-9_-]{1,64})\.zip$/

/**
 * Whole assessments as files. GET /api/archives/<assessment>.zip for its lead; POST /api/archives imports one, for
 * whoever may plan assessments, and answers where it is. Both go by a file in the data folder: an archive may be larger than what a server should hold in memory.
 */
export function archiveHandler(services: Services) {
  const { config, db } = services
  const folder = join(config.dataFolder, 'archives')
  const tries = createRateLimit({ limit: 60, seconds: 600 })
  // What a server that was killed left behind.
  const cleared = rm(folder, { recursive: true, force: true }).then(() =>
    mkdir(folder, { recursive: true, mode: 0o700 }),
  )
  let last: Promise<unknown> = Promise.resolve()

  /** Works on a file that is not there yet, and is gone afterwards. */
  async function onFile(work: (file: string) => Promise<void>): Promise<void> {
    await cleared
    const file = join(folder, `${randomUUID()}.zip`)
    try {
      await work(file)
    } finally {
      await rm(file, { force: true })
    }
  }

  /** One thread at a time packs or reads; whose network is slow holds up nobody. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const worked = last.then(work)
    last = worked.catch(() => undefined)
    return worked
  }

  async function userOf(request: IncomingMessage): Promise<User> {
    const user = await db.user.findUnique({ where: { id: await signedInUserId(request, services) } })
    if (!user) throw notSignedIn()
    return user
  }

  async function download(request: IncomingMessage, response: ServerResponse, assessmentId: string): Promise<void> {
    const user = await userOf(request)
    const { role } = await membershipOf(db, assessmentId, user.id)
    if (!mayLead(role)) throw new DomainError('forbidden', 'Only the lead assessor takes the assessment out.')
    tries.count(user.id)
    const address = originOf(request, config.publicUrl)
    await onFile(async (file) => {
      await inTurn(() => exportArchive(services, { assessmentId, file, address }))
      await recordEvent(db, { assessmentId, actorId: user.id, action: 'assessment.archived', detail: {} })
      response.writeHead(200, {
        'Content-Type': 'application/zip',
        'Content-Length': (await stat(file)).size,
        ...savedAs(`assessment-${new Date().toISOString().slice(0, 10)}`, 'zip'),
      })
      // Somebody who goes away in the middle is no failure.
      await pipeline(createReadStream(file), response).catch(() => undefined)
    })
  }

  async function upload(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const user = await userOf(request)
    refuseWithout(user, 'plan')
    tries.count(user.id)
    if (Number(request.headers['content-length'] ?? 0) > archiveLimits.packed) throw tooLarge()
    await onFile(async (file) => {
      await pipeline(request, atMost(archiveLimits.packed), createWriteStream(file, { flags: 'wx', mode: 0o600 }))
      answer(response, 201, await inTurn(() => importArchive(services, user, file)))
    })
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const [, assessmentId] = anAssessment.exec(path) ?? []
    try {
      refuseOtherSites(request, config.publicUrl)
      if (request.method === 'GET' && assessmentId) return await download(request, response, assessmentId)
      if (request.method === 'POST' && path === '') return await upload(request, response)
      throw new DomainError('not-found', 'There is nothing at this address.')
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      if (request.method === 'POST' && !request.complete) response.setHeader('Connection', 'close')
      answer(response, httpStatus[error.code], { message: error.message })
    }
  }
}

function tooLarge(): DomainError {
  return new DomainError(
    'invalid',
    `The file is larger than ${archiveLimits.packed / 1024 / 1024} MB, which no archive of an assessment is.`,
  )
}

function atMost(bytes: number): Transform {
  let sum = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum += chunk.length
      if (sum > bytes) done(tooLarge())
      else done(null, chunk)
    },
  })
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { DomainError } from '../../lib/errors.ts'
import { imageBytes, imageRefusals } from '../../lib/workshop/image.ts'
import { mayWriteNotes } from '../../lib/workshop/role.ts'
import { refuseOtherSites } from '../auth/origin.ts'
import { createRateLimit } from '../auth/rate.ts'
import { signedInUserId } from '../auth/session.ts'
import { httpStatus } from '../http/status.ts'
import type { Services } from '../services.ts'
import { membershipOf } from '../team/membership.ts'
import { keepImage } from './store.ts'

/** An image of a kind that is not kept is no bad request: it is a type that is not supported. */
const statuses = { ...httpStatus, invalid: 415 }

const address = /^([A-Za-z0-9_-]{1,64})(?:\/([0-9a-f]{64}))?$/

/**
 * Images of notes. POST /api/images/<assessment> keeps the bytes of the body and answers their id, for those who
 * write notes; GET /api/images/<assessment>/<id> shows one, to members.
 */
export function imageHandler(services: Services) {
  const { config, db } = services
  const uploads = createRateLimit({ limit: 60, seconds: 60 })

  async function member(request: IncomingMessage, assessmentId: string) {
    const userId = await signedInUserId(request, services)
    return membershipOf(db, assessmentId, userId)
  }

  async function keep(request: IncomingMessage, response: ServerResponse, assessmentId: string): Promise<void> {
    const { id: memberId, role } = await member(request, assessmentId)
    if (!mayWriteNotes(role)) throw new DomainError('forbidden', 'Your role reads the notes and does not write them.')
    uploads.count(memberId)
    const bytes = await bodyOf(request)
    if (!bytes) {
      response.setHeader('Connection', 'close')
      return answer(response, 413, { message: imageRefusals.size })
    }
    answer(response, 201, { id: await keepImage(db, { assessmentId, memberId, bytes }) })
  }

  async function show(request: IncomingMessage, response: ServerResponse, assessmentId: string, sha256: string) {
    await member(request, assessmentId)
    const image = await db.image.findUnique({ where: { assessmentId_sha256: { assessmentId, sha256 } } })
    if (!image) throw new DomainError('not-found', 'There is no such image.')
    response
      .writeHead(200, {
        ...safely,
        'Content-Type': image.type,
        'Content-Length': image.bytes.length,
        // The id is the hash of the bytes: what it shows never changes.
        'Cache-Control': 'private, max-age=31536000, immutable',
      })
      .end(image.bytes)
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const [, assessmentId, sha256] = address.exec(path) ?? []
    try {
      refuseOtherSites(request, config.publicUrl)
      if (request.method === 'POST' && assessmentId && !sha256) return await keep(request, response, assessmentId)
      if (request.method === 'GET' && assessmentId && sha256) return await show(request, response, assessmentId, sha256)
      throw new DomainError('not-found', 'There is nothing at this address.')
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      answer(response, statuses[error.code], { message: error.message })
    }
  }
}

/** An image is shown and nothing else: it could do nothing if it were taken for a page. */
const safely = { 'Content-Security-Policy': "default-src 'none'; sandbox" }

/** The whole body; undefined when it is longer than an image may be. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > imageBytes) return undefined
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    length += part.length
    if (length > imageBytes) return undefined
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

function answer(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { ...safely, 'Content-Type': 'application/json' })
  response.end(JSON.stringify(value))
}

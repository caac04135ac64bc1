import type { IncomingMessage, ServerResponse } from 'node:http'
import NextAuth, { type AuthOptions } from 'next-auth'
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { addressOf } from './address.ts'
import { unwrapped } from './interop.ts'
import { originOf } from './origin.ts'
import { readCookies } from './session.ts'

/**
 * next-auth prints what goes wrong, with all that it knows of it. Ours keeps the code and the error, which the log
 * shortens: somebody who types a wrong password is no failure.
 */
function quietLogger(logger: Logger): AuthOptions['logger'] {
  return {
    error: (code, told) => logger.warn({ code, err: told instanceof Error ? told : told.error }, 'sign-in failed'),
    warn: (code) => logger.debug({ code }, 'sign-in'),
    debug: () => {},
  }
}

/** Who is signing in: the network address, and what their browser calls itself. */
export type Caller = { address: string; agent: string }

const bodyLimit = 64 * 1024

type Asked = IncomingMessage & {
  query: Record<string, string | string[]>
  cookies: Record<string, string>
  body: Record<string, unknown>
}
type Answer = ServerResponse & {
  status(code: number): Answer
  json(value: unknown): Answer
  send(value: unknown): Answer
}

/**
 * Answers /api/auth/* outside Next, in the process's own module graph, so that sessions and rooms share one database.
 * next-auth's handler was written for Next's API routes: this gives it the few things it asks of them.
 */
export function authHandler(
  optionsFor: (caller: Caller) => AuthOptions,
  { publicUrl, trustedProxies }: Pick<Config, 'publicUrl' | 'trustedProxies'>,
  logger: Logger,
) {
  process.env.AUTH_TRUST_HOST = 'true'
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const body = request.method === 'POST' ? await readForm(request) : {}
    if (body === undefined) {
      response.writeHead(413).end()
      return
    }
    // The address is ours to say, not the caller's: forwarded headers are believed only through ASSAY_URL.
    const origin = new URL(originOf(request, publicUrl))
    request.headers['x-forwarded-host'] = origin.host
    request.headers['x-forwarded-proto'] = origin.protocol.slice(0, -1)

    const asked: Asked = Object.assign(request, {
      query: { ...Object.fromEntries(url.searchParams), nextauth: path.split('/').filter(Boolean) },
      cookies: readCookies(request),
      body,
    })
    const answer: Answer = Object.assign(response, {
      status(code: number) {
        response.statusCode = code
        return answer
      },
      json(value: unknown) {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(value))
        return answer
      },
      send(value: unknown) {
        if (value !== null && typeof value === 'object') return answer.json(value)
        response.end(typeof value === 'string' ? value : undefined)
        return answer
      },
    })
    const caller = { address: addressOf(request, trustedProxies), agent: request.headers['user-agent'] ?? '' }
    const answerAuth: (asked: Asked, answer: Answer) => Promise<void> = unwrapped(NextAuth)({
      ...optionsFor(caller),
      logger: quietLogger(logger),
    })
    await answerAuth(asked, answer)
  }
}

/** The posted form or JSON; undefined when it is larger than a sign-in can be. */
async function readForm(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > bodyLimit) return undefined
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (request.headers['content-type']?.startsWith('application/json')) {
    try {
      const value: unknown = JSON.parse(text)
      return value !== null && typeof value === 'object' ? { ...value } : {}
    } catch {
      return {}
    }
  }
  return Object.fromEntries(new URLSearchParams(text))
}

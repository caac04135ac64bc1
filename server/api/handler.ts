import type { IncomingMessage, ServerResponse } from 'node:http'
import { nodeHTTPRequestHandler } from '@trpc/server/adapters/node-http'
import { requestLimits, requestRefusals } from '../../lib/limits/request.ts'
import { addressOf } from '../auth/address.ts'
import { isOwnOrigin, otherSite } from '../auth/origin.ts'
import { readCookies, readSession } from '../auth/session.ts'
import { httpStatus } from '../http/status.ts'
import { isGone } from '../procedure/trpc.ts'
import type { Services } from '../services.ts'
import { appRouter } from './router.ts'

/** Answers /api/trpc/<procedure>. */
export function apiHandler(services: Services) {
  const { config, logger } = services
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    if (!isOwnOrigin(request, config.publicUrl)) {
      response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' }).end(otherSite)
      return
    }
    if (Number(request.headers['content-length'] ?? 0) > requestLimits.bytes) {
      response
        .writeHead(413, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
        .end(requestRefusals.bytes)
      return
    }
    const session = await readSession(request, services)
    await nodeHTTPRequestHandler({
      req: request,
      res: response,
      path,
      router: appRouter,
      maxBodySize: requestLimits.bytes,
      maxBatchSize: requestLimits.calls,
      createContext: () => ({
        services,
        session,
        address: addressOf(request, config.trustedProxies),
        cookies: readCookies(request),
        setCookie: (cookie) => void response.appendHeader('Set-Cookie', cookie),
      }),
      responseMeta: ({ errors }) => (errors.length > 0 && errors.every(isGone) ? { status: httpStatus.gone } : {}),
      onError({ error, path: procedure }) {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          logger.error({ err: error.cause ?? error, procedure }, 'procedure failed')
      },
    })
  }
}

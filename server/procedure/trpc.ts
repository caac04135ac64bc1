import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import { DomainError, type ErrorCode } from '../../lib/errors.ts'
import { requestRefusals } from '../../lib/limits/request.ts'
import { type OrganisationRight, refuseWithout } from '../../lib/organisation/right.ts'
import { notSignedIn } from '../auth/session.ts'
import type { StandingSession } from '../auth/sessions.ts'
import { httpStatus } from '../http/status.ts'
import type { Services } from '../services.ts'
import type { ProcedureMeta } from './showing.ts'

/** What each procedure is given. `address` is the caller's network address, for rate limits. */
export type ApiContext = {
  services: Services
  session: StandingSession | undefined
  address: string
  cookies: Record<string, string>
  /** Adds a cookie to the answer, written as in Set-Cookie. */
  setCookie(cookie: string): void
}

const codes: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  invalid: 'BAD_REQUEST',
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  unauthenticated: 'UNAUTHORIZED',
  conflict: 'CONFLICT',
  gone: 'PRECONDITION_FAILED',
  'too-many-requests': 'TOO_MANY_REQUESTS',
}

/** What tRPC says of a request with more calls than it takes; it has no code of its own. */
const overBatch = 'Batch call exceeds maximum size'

const trpc = initTRPC
  .context<ApiContext>()
  .meta<ProcedureMeta>()
  .create({
    isDev: false, // no stack traces in answers, however the server was started
    errorFormatter({ shape, error }) {
      if (error.cause instanceof ZodError) {
        const [issue] = error.cause.issues
        return { ...shape, message: issue ? `${issue.path.join('.')}: ${issue.message}` : shape.message }
      }
      if (error.code === 'INTERNAL_SERVER_ERROR') {
        return { ...shape, message: 'Something went wrong on the server. Nothing was changed; try again.' }
      }
      if (error.code === 'PAYLOAD_TOO_LARGE') return { ...shape, message: requestRefusals.bytes }
      if (error.message === overBatch) return { ...shape, message: requestRefusals.calls }
      // tRPC has no code of its own for what is gone.
      if (isGone(error)) return { ...shape, data: { ...shape.data, httpStatus: httpStatus.gone } }
      return shape
    },
  })

/** Whether what was asked for was there and is not any more. */
export function isGone({ cause }: { cause?: unknown }): boolean {
  return cause instanceof DomainError && cause.code === 'gone'
}

/** Errors of the domain become API errors here and nowhere else. */
const domainErrors = trpc.middleware(async ({ next }) => {
  const result = await next()
  if (!result.ok && result.error.cause instanceof DomainError) {
    const { code, message } = result.error.cause
    throw new TRPCError({ code: codes[code], message, cause: result.error.cause })
  }
  return result
})

export const router = trpc.router

/** For everybody, signed in or not. */
export const publicProcedure = trpc.procedure.meta({ right: 'anybody' }).use(domainErrors)

/** For whoever is signed in and still exists; gives `user` and `session`. */
export const userProcedure = publicProcedure.meta({ right: 'own' }).use(async ({ ctx, next }) => {
  const { session } = ctx
  const user = session ? await ctx.services.db.user.findUnique({ where: { id: session.userId } }) : null
  if (!session || !user) throw notSignedIn()
  return next({ ctx: { ...ctx, session, user } })
})

/** For whoever's standing in the organisation has the right. */
function organisationProcedure(right: OrganisationRight) {
  return userProcedure.meta({ right }).use(({ ctx, next }) => {
    refuseWithout(ctx.user, right)
    return next({ ctx })
  })
}

export const planningProcedure = organisationProcedure('plan')
export const modelProcedure = organisationProcedure('keep-models')
export const administratorProcedure = organisationProcedure('administer')

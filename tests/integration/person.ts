import { randomUUID } from 'node:crypto'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { z } from 'zod'
import { createAnswers } from '../../app/trpc/answers.ts'
import { requestLimits } from '../../lib/limits/request.ts'
import type { OrganisationRole } from '../../lib/organisation/role.ts'
import type { DocumentRef } from '../../lib/workshop/document.ts'
import type { AppRouter } from '../../server/api/router.ts'
import { type OpenDocument, openDocument, refusalOf } from './document.ts'

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

const sessionSchema = z.object({ user: z.object({ id: z.string(), name: z.string() }) })

/** Posts a form of next-auth's, with its token against forged ones and the cookies that belong to it. */
async function postAuth(url: string, path: string, form: Record<string, string>, cookie = ''): Promise<Response> {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json())
  return fetch(`${url}/api/auth/${path}`, {
    method: 'POST',
    headers: {
      origin: url,
      cookie: [cookiesOf(asked), cookie].filter(Boolean).join('; '),
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ ...form, csrfToken, json: 'true' }),
  })
}

export async function signOutAt(url: string, { cookie }: Pick<Person, 'cookie'>): Promise<void> {
  await postAuth(url, 'signout', {}, cookie)
}

/** Signs in by one of the three ways at a running Assay; rejects when refused. */
export async function signInAt(url: string, provider: string, form: Record<string, string>): Promise<Person> {
  const answer = await postAuth(url, `callback/${provider}`, form)
  const cookie = cookiesOf(answer)
  if (!cookie.includes('session-token')) throw new Error(`Sign-in was refused: ${answer.status}`)
  const session = await fetch(`${url}/api/auth/session`, { headers: { cookie } })
  const { user } = sessionSchema.parse(await session.json())
  return personAt(url, { cookie, userId: user.id, name: user.name })
}

export function personAt(url: string, { cookie, userId, name }: Pick<Person, 'cookie' | 'userId' | 'name'>): Person {
  const door = { url, cookie }
  const http = httpBatchLink({
    url: `${url}/api/trpc`,
    maxItems: requestLimits.calls,
    headers: { cookie, origin: url },
  })
  return {
    userId,
    name,
    cookie,
    api: createTRPCClient<AppRouter>({ links: [createAnswers().link, http] }),
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

/** An account that the administrator's organisation invites, by that invitation; signed in. */
export async function colleagueAt(
  url: string,
  administrator: Pick<Person, 'api'>,
  role: OrganisationRole,
  name: string,
): Promise<Person> {
  const { token } = await administrator.api.organisation.invite.mutate({ role, note: name })
  const account = { email: `${randomUUID()}@example.org`, password: 'correct horse battery' }
  const nobody = personAt(url, { cookie: '', userId: '', name: '' })
  await nobody.api.organisation.accept.mutate({ token, name, ...account })
  return signInAt(url, 'password', account)
}

import { createTRPCClient, httpLink } from '@trpc/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppRouter } from '../../../server/api/router.ts'
import { personAt } from '../person.ts'
import { rateAndRecord } from '../results/recording.ts'
import { type Person, refusal, startServer } from '../server.ts'
import { planWorkshop, type Workshop } from '../workshop.ts'

const server = await startServer({ environment: { ASSAY_TRUSTED_PROXIES: '1' } })
afterAll(server.close)

let lead: Person
let room: Workshop
let reportId: string

beforeAll(async () => {
  lead = await server.firstAccount()
  room = await planWorkshop(server, lead)
  const ada = await room.join('assessor', 'Ada')
  for (const { id } of room.items) await rateAndRecord(room, [ada], id, ['F'], 'F')
  reportId = (await lead.api.report.issueNow.mutate({ assessmentId: room.assessmentId })).id
})

const share = (terms: { passcode?: string } = {}) =>
  lead.api.report.share.mutate({ assessmentId: room.assessmentId, reportId, days: 7, ...terms })
const linkOf = async (id: string) =>
  (await lead.api.report.list.query({ assessmentId: room.assessmentId }))
    .flatMap(({ links }) => links)
    .find((link) => link.id === id)
const ask = (procedure: string, input: object, init: RequestInit = {}) =>
  fetch(
    `${server.url}/api/trpc/report.${procedure}${init.method ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
    init.method
      ? { ...init, body: JSON.stringify(input), headers: { 'content-type': 'application/json', origin: server.url } }
      : init,
  )
const cookiesOf = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0])

test('a link with a passcode opens page and files to a browser that gave it, and to no other', async () => {
  const { token, id } = await share({ passcode: 'blue-heron' })
  const other = await share({ passcode: 'blue-heron' })
  expect(await refusal(server.nobody.api.report.shared.query({ token }))).toMatchObject({ code: 'UNAUTHORIZED' })
  const file = (link: string, cookie = '') =>
    fetch(`${server.url}/api/reports/shared/${link}.json`, { headers: { cookie } })
  expect((await file(token)).status).toBe(401)
  expect(await refusal(server.nobody.api.report.unlock.mutate({ token, passcode: 'heron' }))).toMatchObject({
    code: 'FORBIDDEN',
    message: 'That is not the passcode.',
  })
  const answer = await ask('unlock', { token, passcode: 'blue-heron' }, { method: 'POST' })
  const [cookie = ''] = cookiesOf(answer)
  expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/)
  const reader = personAt(server.url, { cookie, userId: '', name: '' })
  expect((await reader.api.report.shared.query({ token })).version).toBe(1)
  expect((await file(token, cookie)).status).toBe(200)
  expect((await file(other.token, cookie)).status).toBe(401)
  const [name, sealed = ''] = cookie.split('=')
  const later = sealed.replace(/^\d+/, (until) => String(Number(until) + 1))
  expect((await file(token, `${name}=${later}`)).status).toBe(401)
  expect(await linkOf(id)).toMatchObject({ hasPasscode: true })
  const stored = await server.services.db.shareLink.findUniqueOrThrow({ where: { id } })
  expect(stored.passcodeHash).toMatch(/^scrypt\$/)
})

/** Somebody elsewhere: the server believes one proxy, which says where a request comes from. */
const from = (address: string, cookie = '') =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${server.url}/api/trpc`,
        headers: { origin: server.url, 'x-forwarded-for': address, cookie },
      }),
    ],
  })

test('guesses at a passcode slow the guesser down, the right one too while the wait is on, and no other link', async () => {
  const { token } = await share({ passcode: 'grey-heron' })
  const other = await share({ passcode: 'grey-heron' })
  const guess = (link: string, passcode: string) => from('192.0.2.1').report.unlock.mutate({ token: link, passcode })
  for (const passcode of ['a', 'b']) {
    expect(await refusal(guess(token, passcode))).toMatchObject({ message: 'That is not the passcode.' })
  }
  expect(await refusal(guess(token, 'c'))).toMatchObject({
    message: expect.stringMatching(/^That is not the passcode\. Wait \d+ seconds? before the next one\.$/),
  })
  expect(await refusal(guess(token, 'grey-heron'))).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringMatching(/^Too many wrong tries\. Wait \d+ seconds?/),
  })
  expect(await guess(other.token, 'grey-heron')).toEqual({ unlocked: true })
  // Kept in the database: whoever starts the server again gives nobody tries for nothing. It holds no address.
  const linkId = token.split('.')[0] ?? ''
  const tries = await server.services.db.passcodeTry.findMany({ where: { linkId } })
  expect(tries).toMatchObject([{ wrong: 3, source: expect.not.stringContaining('192.0.2') }])
  expect(await server.services.db.passcodeTry.count({ where: { linkId: other.id } })).toBe(0)
})

test('nobody waits for the guesses of another address, and one network of IPv6 is one guesser', async () => {
  const { token } = await share({ passcode: 'grey-heron' })
  const guess = (address: string) => from(address).report.unlock.mutate({ token, passcode: 'no' })
  for (const address of ['2001:db8:1:2::1', '2001:db8:1:2:3::9', '2001:db8:1:2:ffff::']) await refusal(guess(address))
  expect(await refusal(guess('2001:db8:1:2::7'))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(await refusal(guess('2001:db8:1:3::7'))).toMatchObject({ message: 'That is not the passcode.' })
  expect(await from('192.0.2.9').report.unlock.mutate({ token, passcode: 'grey-heron' })).toEqual({ unlocked: true })
})

test('guessed at from very many addresses, a link takes no new readers that day, and those it knows as before', async () => {
  const { token, id } = await share({ passcode: 'grey-heron' })
  const first = await ask('unlock', { token, passcode: 'grey-heron' }, { method: 'POST' })
  const known = cookiesOf(first).find((cookie) => cookie?.startsWith('assay-known-')) ?? ''
  const day = { wrongTries: 2000, waitUntil: new Date(Date.now() + 60_000) }
  await server.services.db.shareLink.update({ where: { id }, data: day })
  const unlock = (cookie: string) => from('192.0.2.20', cookie).report.unlock.mutate({ token, passcode: 'grey-heron' })
  expect(await refusal(unlock(''))).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    message: expect.stringContaining('guessed from many places'),
  })
  expect(await refusal(unlock(known.replace(/=./, '=x')))).toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  expect(await unlock(known)).toEqual({ unlocked: true })
  // The day after, it takes new ones again.
  await server.services.db.shareLink.update({ where: { id }, data: { waitUntil: new Date(Date.now() - 1) } })
  expect(await unlock('')).toEqual({ unlocked: true })
})

test('who reads is counted once, however often they load it; a download is no view', async () => {
  const { token, id } = await share()
  const first = await ask('shared', { token })
  const cookie = cookiesOf(first).join('; ')
  await ask('shared', { token }, { headers: { cookie } })
  await fetch(`${server.url}/api/reports/shared/${token}.json`)
  expect((await linkOf(id))?.views).toBe(1)
  await ask('shared', { token })
  expect((await linkOf(id))?.views).toBe(2)
})

test('withdrawn, a link answers 410 to the API; so do the links of a report that was withdrawn', async () => {
  const { assessmentId } = room
  const { token, id: linkId } = await share()
  await lead.api.report.unshare.mutate({ assessmentId, linkId })
  expect((await ask('shared', { token })).status).toBe(410)
  expect((await ask('unlock', { token, passcode: 'x' }, { method: 'POST' })).status).toBe(410)
  const open = await share()
  await lead.api.report.withdraw.mutate({ assessmentId, reportId, reason: 'The wrong unit.' })
  expect((await ask('shared', { token: open.token })).status).toBe(410)
  expect((await fetch(`${server.url}/api/reports/shared/${open.token}.json`)).status).toBe(410)
  expect((await ask('shared', { token: `${token}x` })).status).toBe(404)
})

import { encode } from 'next-auth/jwt'
import { afterAll, expect, test } from 'vitest'
import { personAt } from '../person.ts'
import { refusal, startServer } from '../server.ts'
import { planWorkshop } from '../workshop.ts'

const server = await startServer()
const ines = await server.firstAccount()
const { assessmentId, stage } = await planWorkshop(server, ines)
afterAll(server.close)

/** Ines, by a session that lasts so many seconds. */
async function signedIn(maxAge: number, secret: string) {
  const token = await encode({ token: { sub: ines.userId, name: ines.name }, secret, maxAge })
  return personAt(server.url, { ...ines, cookie: `next-auth.session-token=${token}` })
}

test.each([
  ['that has expired', -60, ''],
  ['signed with another secret', 60, 'another secret than the server’s'],
])('a session %s opens no document and no procedure', async (_, maxAge, otherSecret) => {
  const { secret } = server.services.config
  await (await (await signedIn(60, secret)).open(stage)).close()

  const refused = await signedIn(maxAge, otherSecret || secret)
  expect(await refused.refused(stage)).toBe(4401)
  expect(await refusal(refused.api.assessment.get.query({ assessmentId }))).toMatchObject({ code: 'UNAUTHORIZED' })
})

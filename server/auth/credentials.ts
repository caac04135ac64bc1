import type { Logger } from 'pino'
import { z } from 'zod'
import { recordEvent } from '../audit/event.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import type { Credentials } from '../services.ts'
import { passwordLengths, verifyPassword } from './password.ts'
import { createRateLimit } from './rate.ts'
import { createSetupCheck } from './setup-code.ts'

const form = z.object({
  email: z.email().max(200).toLowerCase(),
  password: z.string().min(1).max(passwordLengths.most),
})

type CredentialsParts = { db: Database; config: Config; logger: Logger }

/**
 * What people prove with who they are. Tries are limited by account and network address together, so that nobody locks
 * somebody else out, and by network address for one who tries many accounts; both are looked at before anything is
 * hashed. An e-mail address that is not known costs as much time as one that is.
 */
export function createCredentials({ db, config, logger }: CredentialsParts): Credentials {
  const ofAccount = createRateLimit({ limit: 10, seconds: 300 })
  const ofAddress = createRateLimit({ limit: 100, seconds: 300 })

  async function isRight(account: string, address: string, typed: string, hash: string | null | undefined) {
    const pair = `${account} ${address}`
    ofAddress.count(address)
    ofAccount.count(pair)
    if (!(await verifyPassword(typed, hash, ofAddress.countOf(address)))) return false
    ofAccount.clear(pair)
    ofAddress.forgive(address)
    return true
  }

  return {
    checkSetupCode: createSetupCheck(config),
    async signInByPassword(given, address) {
      const parsed = form.safeParse(given)
      if (!parsed.success) return null
      const { email, password } = parsed.data
      const user = await db.user.findUnique({ where: { email } })
      const isThem = await isRight(email, address, password, user?.passwordHash)
      if (isThem && user && !user.deactivatedAt) return { id: user.id, name: user.name }
      // What was typed as an address that nobody has may be a password: it is not kept.
      if (user) {
        const refused = { assessmentId: null, actorId: user.id, action: 'session.refused' } as const
        // Nobody waits for it: how long an answer takes must not tell which addresses have an account.
        db.$transaction((tx) => recordEvent(tx, { ...refused, detail: { way: 'password' } })).catch((err: unknown) =>
          logger.error({ err }, 'refused sign-in not recorded'),
        )
      }
      return null
    },
    async isOwnPassword({ id, passwordHash }, typed, address) {
      return passwordHash !== null && (await isRight(id, address, typed, passwordHash))
    },
  }
}

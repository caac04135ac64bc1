import { z } from 'zod'
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

/**
 * What people prove with who they are. Tries are limited by account and network address together, so that nobody locks
 * somebody else out, and by network address for one who tries many accounts; both are looked at before anything is
 * hashed. An e-mail address that is not known costs as much time as one that is.
 */
export function createCredentials({ db, config }: { db: Database; config: Config }): Credentials {
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
      if (!(await isRight(email, address, password, user?.passwordHash)) || !user || user.deactivatedAt) return null
      return { id: user.id, name: user.name }
    },
    async isOwnPassword({ id, passwordHash }, typed, address) {
      return passwordHash !== null && (await isRight(id, address, typed, passwordHash))
    },
  }
}

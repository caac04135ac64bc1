import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { createHashQueue } from './hash-queue.ts'

// OWASP's recommendation for scrypt: N = 2^17, r = 8, p = 1.
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 2 ** 20 }
const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)
const inTurn = createHashQueue()

/** How many characters a password may have (ASVS 5.0, 6.2.1 and 6.2.9). */
export const passwordLengths = { least: 12, most: 200 }

/** A salted hash of the password, as `scrypt$<salt>$<key>` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await inTurn(0, () => derive(password, salt, 32, cost))
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`
}

/**
 * True when the password is the one that was hashed; takes as long when there is no hash to compare with. `rank` is how
 * often whoever asks has tried in vain: those who have not come first.
 */
export async function verifyPassword(password: string, hash: string | null | undefined, rank = 0): Promise<boolean> {
  const [, salt = '', key = ''] = (hash ?? '').split('$')
  const expected = Buffer.from(key, 'base64url')
  const derived = await inTurn(rank, () => derive(password, Buffer.from(salt, 'base64url'), 32, cost))
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}

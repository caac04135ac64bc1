import { createHmac, timingSafeEqual } from 'node:crypto'
import { DomainError } from '../../lib/errors.ts'
import type { Config } from '../config.ts'
import { beginTry, type Tries } from './slow-down.ts'

/** Letters and digits that are not taken for each other, 32 of them: five bits each. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const slow = { free: 5, firstSeconds: 2, mostSeconds: 60 }

/**
 * The code that a fresh server prints, and that its first account needs: who reads the console runs it. Derived from the
 * installation's secret, so it stays the same over restarts; with the first account it has served its turn. Twelve
 * letters, in fours.
 */
export function setupCode({ secret, setupCode: chosen }: Pick<Config, 'secret' | 'setupCode'>): string {
  if (chosen !== undefined) return chosen
  const bytes = createHmac('sha256', secret).update('setup').digest().subarray(0, 12)
  const letters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('')
  return letters.replace(/(.{4})(?!$)/g, '$1-')
}

/** Compares what was typed with the code; throws `forbidden`, and `too-many-requests` where guessing went on too long. */
export function createSetupCheck(config: Pick<Config, 'secret' | 'setupCode'>) {
  let tries: Tries = { wrong: 0, until: 0 }
  return (typed: string): void => {
    tries = beginTry(tries, slow, Date.now())
    if (!isSame(typed, setupCode(config))) {
      throw new DomainError(
        'forbidden',
        'This is not the set-up code. The server prints it when it starts; type it from there.',
      )
    }
    tries = { wrong: 0, until: 0 }
  }
}

/** Compared as people type it: in any case, with or without hyphens and spaces. */
function isSame(typed: string, code: string): boolean {
  const digest = (text: string) =>
    createHmac('sha256', 'setup').update(text.replace(/[\s-]/g, '').toUpperCase()).digest()
  return timingSafeEqual(digest(typed), digest(code))
}

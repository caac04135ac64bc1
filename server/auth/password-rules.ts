import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'
import { z } from 'zod'
import { DomainError } from '../../lib/errors.ts'
import { passwordLengths } from './password.ts'

/** A password that is chosen, before it is looked at by `checkNewPassword`. */
export const newPasswordSchema = z
  .string()
  .max(passwordLengths.most, `A password has at most ${passwordLengths.most} characters.`)

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
/** Of 0 to 4: 3 withstands somebody who has the hashes for a while. */
const leastScore = 3

/**
 * Throws `invalid` for a password that is too short, or easily guessed by somebody who knows `about`: names, addresses.
 * Nothing is demanded of what it is made of (ASVS 5.0, 6.2.4 and 6.2.5; NIST SP 800-63B, 3.1.1.2).
 */
export function checkNewPassword(password: string, about: readonly string[]): void {
  if (password.length < passwordLengths.least) {
    throw new DomainError('invalid', `Choose a password of at least ${passwordLengths.least} characters.`)
  }
  if (estimator.check(password, ['assay', ...about]).score < leastScore) {
    throw new DomainError(
      'invalid',
      'This password is easy to guess. Choose a longer one, such as four words that do not belong together.',
    )
  }
}

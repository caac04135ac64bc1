import { DomainError } from '../../../lib/errors.ts'

/** What is wrong with an archive, in a sentence that begins with what it is about, and the way out. */
export function damaged(what: string): DomainError {
  return new DomainError(
    'invalid',
    `The archive can’t be imported: ${what}. Nothing was changed. Download it again where it comes from, and choose that file.`,
  )
}

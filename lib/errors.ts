/** What kind of thing went wrong; the API turns each into one HTTP status, in one place. */
export type ErrorCode =
  | 'invalid' // the input breaks a rule of the domain
  | 'not-found'
  | 'forbidden' // known caller, missing right
  | 'unauthenticated'
  | 'conflict' // somebody else was faster, or the thing is in another state
  | 'gone' // it was there and was withdrawn or has expired
  | 'too-many-requests'

/** An error the caller can act on: the message names the thing and the way out. */
export class DomainError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string) {
    super(message)
    this.name = 'DomainError'
    this.code = code
  }
}

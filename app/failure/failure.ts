/** The API's code of an error, such as "NOT_FOUND"; undefined when the server was not reached. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('data' in error)) return undefined
  const { data } = error
  if (typeof data !== 'object' || data === null || !('code' in data)) return undefined
  return typeof data.code === 'string' ? data.code : undefined
}

/** A failure of the page's own, whose message is written for whoever reads it. */
export class Failure extends Error {}

/** The sentence to show for what failed. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Failure || (codeOf(error) && error instanceof Error)) return error.message
  return 'The server can’t be reached. Check the network; what you typed is kept here. Then try again.'
}

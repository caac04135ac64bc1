import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

const address = '/_next/static'
const aYear = 31_536_000

export type AnswerStatic = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * Answers with the built files of the pages as `compress.js` has left them in `folder`; false for what is not among
 * them. Their names carry a hash of their content, so browsers keep them.
 */
export function staticFiles(folder: string): AnswerStatic {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    extensions: [],
    immutable: true,
    maxAge: aYear,
  })
  return (request, response) => {
    const { url = '' } = request
    if (!url.startsWith(`${address}/`)) return false
    let found = true
    request.url = url.slice(address.length)
    serve(request, response, () => {
      found = false
    })
    request.url = url
    return found
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { staticFiles } from '../../../server/pages/static-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-static-'))
const script = 'console.log("a part of a page")\n'
writeFileSync(join(folder, 'part.js'), script)
writeFileSync(join(folder, 'part.js.br'), brotliCompressSync(script))
writeFileSync(join(folder, 'part.js.gz'), gzipSync(script))
writeFileSync(join(folder, 'font.woff2'), 'a font')

const answer = staticFiles(folder)
const server = createServer((asked, response) => {
  if (!answer(asked, response)) response.writeHead(404).end(`not here: ${asked.url}`)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

function ask(path: string, encodings = '') {
  return new Promise<{ status?: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    const asked = request({ port, path, headers: { 'accept-encoding': encodings } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
      })
    })
    asked.on('error', reject).end()
  })
}

test.each([
  ['gzip, deflate, br', 'br', brotliCompressSync(script)],
  ['gzip, deflate', 'gzip', gzipSync(script)],
  ['', undefined, Buffer.from(script)],
])('whoever takes “%s” is sent %s', async (encodings, encoding, body) => {
  const { headers, body: sent } = await ask('/_next/static/part.js', encodings)
  expect(headers).toMatchObject({ vary: 'Accept-Encoding' })
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers['content-type']).toMatch(/javascript/)
  expect(headers['cache-control']).toMatch(/immutable/)
  expect(sent.equals(body)).toBe(true)
})

test('what is not compressed is sent as it is', async () => {
  const { headers, body } = await ask('/_next/static/font.woff2', 'gzip, br')
  expect(headers['content-encoding']).toBeUndefined()
  expect(body.toString()).toBe('a font')
})

test.each(['/_next/static/none.js', '/_next/static/../secret', '/_next/static/%2e%2e/secret', '/part.js', '/'])(
  '%s is left to the pages, with its address as it was',
  async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body.toString()).toBe(`not here: ${path}`)
  },
)

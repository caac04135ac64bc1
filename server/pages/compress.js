// @ts-check
import { createReadStream, createWriteStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliCompress, createGzip } from 'node:zlib'

/*
 * Compresses what the pages load, once after the build and as small as it gets. Compressed for each request instead,
 * thirty phones that join at once would wait for it. Browsers take Brotli on https and on localhost only, gzip else.
 */
const folder = join(import.meta.dirname, '../../.next/static')
const texts = /\.(js|css|svg|json|txt)$/

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => texts.test(file))
await Promise.all(
  files.flatMap((file) => {
    const path = join(folder, file)
    return [
      pipeline(createReadStream(path), createBrotliCompress(), createWriteStream(`${path}.br`)),
      pipeline(createReadStream(path), createGzip({ level: 9 }), createWriteStream(`${path}.gz`)),
    ]
  }),
)

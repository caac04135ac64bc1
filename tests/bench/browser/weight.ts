import type { Browser, Page } from '@playwright/test'
import { table } from '../table.ts'

/** Bytes of JavaScript a page is sent, compressed as it comes, until `ready`, in a browser that has nothing yet. */
async function scriptBytes(page: Page, address: string, ready: (page: Page) => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let bytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(address)
  await ready(page)
  await page.waitForLoadState('networkidle')
  await session.detach()
  return bytes
}

type Weighed = {
  name: string
  path: string
  open: (url: string) => Promise<Page>
  ready: (page: Page) => Promise<unknown>
}

/**
 * What first loads of pages weigh at two addresses of the same server: browsers take Brotli on https and localhost, gzip
 * on plain http elsewhere.
 */
export async function reportWeight(
  browser: Browser,
  { brotli, gzip }: { brotli: string; gzip: string },
  pages: readonly Weighed[],
): Promise<void> {
  const rows: string[][] = []
  for (const { name, path, open, ready } of pages) {
    const row = [name]
    for (const url of [brotli, gzip]) {
      const page = await open(url)
      row.push(((await scriptBytes(page, url + path, ready)) / 1000).toFixed(1))
      await page.context().close()
    }
    rows.push(row)
  }
  table(`JavaScript of a first load, Chromium ${browser.version()}`, ['page', 'Brotli kB', 'gzip kB'], rows)
}

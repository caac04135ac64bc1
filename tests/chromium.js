// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const known = [
  // Without the parts that draw windows: the same engine for less of the machine.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
]

/**
 * A Chromium to test with: one that is there, else Playwright's own, else Debian's package.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  const there = () =>
    [process.env.ASSAY_CHROMIUM, ...known, chromium.executablePath()].find((path) => path && existsSync(path))
  const installs = [
    ['npx', 'playwright', 'install', 'chromium'],
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium-headless-shell'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]
  for (const [command = '', ...args] of installs) {
    const path = there()
    if (path) return path
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit' })
  }
  const path = there()
  if (path) return path
  throw new Error('The browser tests need Chromium. Install it and name it in ASSAY_CHROMIUM=/path/to/chromium.')
}

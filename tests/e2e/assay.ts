import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'

/** A whole Assay on a port and a data folder of its own, that can be killed and started again. */
export type Assay = {
  url: string
  /** SIGKILL: what a power cut of the process looks like. */
  kill(): Promise<void>
  /** Starts it again on the same port and data. */
  restart(): Promise<void>
}

/** Each worker has a server of its own; `npm test` has built the pages before. */
export const test = base.extend<{ assay: Assay }>({
  assay: async ({ browser }, use) => {
    const data = mkdtempSync(join(tmpdir(), 'assay-e2e-'))
    let running = await startAssay(data, 0)
    const { port } = running
    await use({
      url: `http://localhost:${port}`,
      kill: () => endAssay(running.child, 'SIGKILL'),
      restart: async () => {
        running = await startAssay(data, port)
      },
    })
    // Nobody goes on knocking at a server that is gone, at the cost of the next journey.
    for (const context of browser.contexts()) await context.close()
    await endAssay(running.child, 'SIGTERM')
  },
})

/** What the servers of the tests ask for before the first account. */
export const setupCode = 'ABCD-EFGH-JKLM'

/** Starts the server as `npm start` does after the build; port 0 is any that is free. */
export async function startAssay(
  data: string,
  port: number,
  environment: Record<string, string> = {},
): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASSAY_DATA: data,
      ASSAY_SETUP_CODE: setupCode,
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended before it was ready, with code ${code}.`)))
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
      const ready = /Assay is ready on http:\/\/localhost:(\d+)/.exec(printed)
      if (ready) resolve({ child, port: Number(ready[1]) })
    })
  })
}

export function endAssay(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

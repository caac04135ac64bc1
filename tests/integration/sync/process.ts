import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** Starts the realtime server as a process on a database file; resolves when it listens. */
export async function startProcess(databaseFile: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/server.ts'], {
    cwd: root,
    env: { ...process.env, DATABASE: databaseFile, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(child.stdout ?? child, 'data')
  return { child, url: `ws://127.0.0.1:${String(line).trim().split(' ').at(-1)}/sync` }
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  const begun = performance.now()
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
  return performance.now() - begun
}

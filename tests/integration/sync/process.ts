import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')

type Terms = {
  /** No file may grow beyond this many blocks of 512 bytes: to the server, a disk that is full. Until `giveSpace`. */
  blocks?: number
}

/** Starts the realtime server as a process on a database file; resolves when it listens. */
export async function startProcess(
  databaseFile: string,
  { blocks }: Terms = {},
): Promise<{ child: ChildProcess; url: string }> {
  const command = [process.execPath, '--import', 'tsx', 'tests/bench/server.ts']
  const limited = `trap '' XFSZ; ulimit -S -f ${blocks}; exec "$@"`
  const [program = '', ...args] = blocks === undefined ? command : ['/bin/sh', '-c', limited, 'sh', ...command]
  const child = spawn(program, args, {
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

/** Lifts the limit a process was started with. */
export function giveSpace(child: ChildProcess): void {
  execFileSync('prlimit', ['--pid', String(child.pid), '--fsize=unlimited'])
}

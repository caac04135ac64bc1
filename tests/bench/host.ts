import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { peers } from './peers.ts'

const here = import.meta.dirname
const root = join(here, '../..')
let port = 21_000 + Math.floor(Math.random() * 8000)

/** A running peer, all its threads on one core; what is put to it runs on another. */
export type Host = {
  port: number
  pid: number
  /** Runs a script beside it and returns the line of JSON it prints. */
  run(script: string, args: readonly (string | number)[]): unknown
  stop(signal: NodeJS.Signals): Promise<void>
}

/**
 * Starts a peer on a folder of data; resolves when it listens. On one core, with the load on another; or both wherever
 * there is room, for what has threads of its own.
 */
export async function startHost(
  name: string,
  data: string,
  env: Record<string, string> = {},
  place: 'one core' | 'all cores' = 'one core',
): Promise<Host> {
  const on = (core: string) => ['-c', place === 'one core' ? core : `0-${availableParallelism() - 1}`]
  port += 1
  const at = port
  const peer = peers[name]?.(at, data)
  if (!peer) throw new Error(`No peer is called ${name}.`)
  const server = spawn('taskset', [...on('0'), process.execPath, ...peer.args], {
    cwd: root,
    env: { ...process.env, ...peer.env, ...env, NODE_ENV: 'production' },
    stdio: 'ignore',
  })
  const { pid } = server
  if (pid === undefined) throw new Error(`${name} could not be started.`)
  await listening(at)
  return {
    port: at,
    pid,
    run(script, args) {
      const command = [...on('1'), process.execPath, '--import', 'tsx', join(here, script), ...args.map(String)]
      return JSON.parse(execFileSync('taskset', command, { cwd: root, maxBuffer: 2 ** 26 }).toString())
    },
    async stop(signal) {
      const gone = once(server, 'exit')
      server.kill(signal)
      await gone
    },
  }
}

async function listening(at: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const socket = connect(at, '127.0.0.1')
    const open = await new Promise<boolean>((resolve) => {
      socket.on('connect', () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    socket.destroy()
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
  throw new Error(`Nothing listens on ${at}.`)
}

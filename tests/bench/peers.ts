import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server to measure: how it is started, and how its clients speak. */
export type Peer = {
  name: string
  protocol: 'y-websocket' | 'hocuspocus'
  args: string[]
  env: Record<string, string>
  path: (document: string) => string
}

const here = import.meta.dirname
const folder = process.env.ASSAY_BENCH_PEERS ?? join(tmpdir(), 'assay-bench-peers')

/** Installs packages into a folder of their own, once; returns where to require them from. */
function install(name: string, packages: string[]): string {
  const at = join(folder, name)
  if (!existsSync(join(at, 'node_modules'))) {
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, 'package.json'), '{"private":true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: at, stdio: 'inherit' })
  }
  return join(at, 'package.json')
}

const plain = (document: string) => `/${document}`

export const peers: Record<string, (port: number, data: string) => Peer> = {
  assay: (port, data) => ({
    name: 'assay',
    protocol: 'y-websocket',
    args: ['--import', 'tsx', join(here, 'server.ts')],
    env: { PORT: String(port), DATABASE: join(data, 'assay.db') },
    path: (document) => `/sync/worksheet/${document}/p?ack=1`,
  }),
  broadcast: (port) => ({
    name: 'broadcast',
    protocol: 'y-websocket',
    args: [join(here, 'peers/broadcast.mjs')],
    env: { PORT: String(port), MODULES: install('ws', ['ws@8.23.0']) },
    path: plain,
  }),
  yws: (port) => ({
    name: 'yws',
    protocol: 'y-websocket',
    args: [join(install('yws', ywsPackages), '../node_modules/@y/websocket-server/src/server.js')],
    env: { PORT: String(port), HOST: '127.0.0.1' },
    path: plain,
  }),
  'yws-leveldb': (port, data) => ({
    name: 'yws-leveldb',
    protocol: 'y-websocket',
    args: [join(install('yws', ywsPackages), '../node_modules/@y/websocket-server/src/server.js')],
    env: { PORT: String(port), HOST: '127.0.0.1', YPERSISTENCE: join(data, 'leveldb') },
    path: plain,
  }),
  hocuspocus: (port, data) => ({
    name: 'hocuspocus',
    protocol: 'hocuspocus',
    args: [join(here, 'peers/hocuspocus.mjs')],
    env: { PORT: String(port), DATABASE: join(data, 'hocuspocus.db'), MODULES: install('hp4', hocuspocusPackages) },
    path: plain,
  }),
}

const ywsPackages = ['@y/websocket-server@0.1.1', 'yjs@13.6.33', 'y-leveldb@0.2.0']
const hocuspocusPackages = [
  '@hocuspocus/server@4.7.0',
  '@hocuspocus/extension-sqlite@4.7.0',
  'yjs@13.6.33',
  'y-protocols@1.0.7',
]

// @ts-check
import { spawn } from 'node:child_process'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, checkNode, fail, generate, install, quietly } from './prepare.js'

/**
 * `npm start`: from a clean clone to a served page. `npm run dev` is the same without the build; pages and server
 * reload as files change.
 */
checkNode()
quietly()
checkDataFolder(resolve(process.env.ASSAY_DATA ?? 'data'))
await checkPort(Number(process.env.PORT ?? 3000))
install()
generate()

if (process.argv.includes('--dev')) {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'))
  const child = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', 'server/main.ts', '--dev'], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('exit', (code) => process.exit(code ?? 0))
} else {
  build()
  process.env.NODE_ENV = 'production'
  const { register } = await import('tsx/esm/api')
  register()
  await import(new URL('./main.ts', import.meta.url).href)
}

/** @param {string} folder */
function checkDataFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch {
    fail(
      `The data folder ${folder} can't be written. Give this user the right to, or set ASSAY_DATA to another folder.`,
    )
  }
}

/**
 * Before a minute is spent on building.
 * @param {number} port
 */
function checkPort(port) {
  return new Promise((free) => {
    const probe = createServer()
    probe.once('error', () =>
      fail(`Port ${port} is in use. Stop what runs there, or choose another: PORT=3001 npm start`),
    )
    probe.listen(port, process.env.HOST ?? '0.0.0.0', () => probe.close(() => free(undefined)))
  })
}

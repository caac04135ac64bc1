// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * What has to be there before Assay can run, each made when it is missing or what it is made from has changed:
 * the packages, the database client, the pages. Plain JavaScript without imports, since nothing is installed yet.
 */
const root = join(import.meta.dirname ?? '.', '..')
const oldestNode = [20, 19]

/** What keeps the tools from telling their makers that they run, or asking them for a newer version. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  // Next would look up packages at a registry when it finds that the lock file does not name all of its variants.
  NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
  CHECKPOINT_DISABLE: '1', // Prisma
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_UPDATE_NOTIFIER: '1', // npm
}

/** Sets that for this process and all it starts. */
export function quietly() {
  Object.assign(process.env, quiet)
}

/** Exits with one line when this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = oldestNode
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return
  fail(
    `Assay needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
  )
}

/** Installs the packages that package-lock.json names. */
export function install() {
  make('packages', join(root, 'node_modules/.assay'), ['package-lock.json'], 'npm', ['ci', '--no-audit', '--no-fund'])
}

/** Generates the database client from the schema. */
export function generate() {
  // Generating needs no engine, but Prisma looks for one and would download it: any program that exists will do.
  const env = { ...process.env, ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }
  make(
    'database client',
    join(root, 'server/db/generated/.assay'),
    ['prisma/schema.prisma', 'package-lock.json'],
    bin('prisma'),
    ['generate'],
    env,
  )
}

/** Builds the pages, compresses what they load, and bundles the program that renders reports. */
export function build() {
  const sources = [
    'app',
    'lib',
    'server',
    'public',
    'next.config.js',
    'postcss.config.mjs',
    'tsconfig.json',
    'package-lock.json',
  ]
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...quiet, NODE_ENV: 'production' }
  make('pages', join(root, '.next/.assay'), sources, bin('next'), ['build'], env)
  make('compressed pages', join(root, '.next/.compressed'), ['.next/BUILD_ID'], process.execPath, [
    join(root, 'server/pages/compress.js'),
  ])
  bundleRenderer()
}

/** Bundles the program that renders reports, so that its first file waits for no compiler. */
export function bundleRenderer() {
  make(
    'report renderer',
    join(root, '.next/renderer/.assay'),
    ['lib', 'server', 'package-lock.json'],
    process.execPath,
    [join(root, 'server/report/bundle.js')],
  )
}

/**
 * Runs a command unless its stamp says that it has run on the very same sources.
 * @param {string} what
 * @param {string} stamp
 * @param {string[]} sources
 * @param {string} command
 * @param {string[]} args
 */
function make(what, stamp, sources, command, args, env = process.env) {
  const hash = createHash('sha256').update(process.version.split('.')[0] ?? '')
  for (const source of sources) addToHash(hash, join(root, source))
  const made = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
  console.log(`Preparing the ${what} …`)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`Preparing the ${what} failed${error ? `: ${error.message}` : ', see above'}.`)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, made)
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  if (!existsSync(path)) return
  for (const file of filesBelow(path)) hash.update(file.slice(root.length)).update(readFileSync(file))
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    return [path] // a file
  }
  return entries
    .filter((entry) => entry.name !== 'generated')
    .flatMap((entry) => filesBelow(join(path, entry.name)))
    .sort()
}

/** @param {string} name */
function bin(name) {
  return join(root, 'node_modules/.bin', name)
}

/**
 * @param {string} sentence
 * @returns {never}
 */
export function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

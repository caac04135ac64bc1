// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, checkNode, generate, install } from '../server/prepare.js'
import { findChromium } from './chromium.js'
import { findLibreOffice } from './libreoffice.js'
import { findPdfReaders } from './pdf-readers.js'

/** `npm test`: installs what the tests need, runs all of them, and ends with one line of counts. */
checkNode()
install()
generate()
findPdfReaders()
findLibreOffice()
const results = mkdtempSync(join(tmpdir(), 'assay-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }

check('the code is formatted and lint-free', ['biome', 'ci', '.'])
check('the types hold', ['tsc', '--noEmit'])
check('each promise of the realtime server has a test that names it', ['tsx', 'tests/structure/check-spec.ts'])
check('folders know of each other one way', ['tsx', 'tests/structure/check-imports.ts'])

const unit = join(results, 'vitest.json')
run(['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`])
count(unit, ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites }) => ({
  passed: numPassedTests,
  failed: numFailedTests || numFailedTestSuites,
  skipped: numPendingTests,
}))

build()
const browser = join(results, 'playwright.json')
run(['playwright', 'test'], { ASSAY_CHROMIUM: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_NAME: browser })
count(browser, ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
}))

console.log(`\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`)
process.exit(counts.failed > 0 || counts.passed === 0 ? 1 : 0)

/**
 * @param {string} what
 * @param {string[]} command
 */
function check(what, command) {
  const ok = run(command)
  if (!ok) console.error(`✗ ${what}`)
  counts[ok ? 'passed' : 'failed'] += 1
}

/**
 * @param {string[]} command
 * @param {Record<string, string>} env
 */
function run([name = '', ...args], env = {}) {
  const command = join('node_modules/.bin', name)
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

/**
 * Adds what a runner reports; a runner that reported nothing has failed.
 * @param {string} file
 * @param {(report: any) => typeof counts} read
 */
function count(file, read) {
  const { passed, failed, skipped } = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 }
  counts.passed += passed
  counts.failed += failed
  counts.skipped += skipped
}

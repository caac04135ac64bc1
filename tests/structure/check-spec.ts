import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { faults, rulesIn, titlesIn } from './rules.ts'

/** Part of `npm run check`: each rule of a specification has a test that names it, and each such test a rule. */
const root = join(import.meta.dirname, '../..')
const specification = 'server/sync/SPEC.md'
const folders = ['tests/unit', 'tests/integration', 'tests/e2e'].map((folder) => join(root, folder))

const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts') && !file.includes(join('unit', 'structure')))
const titles = files.flatMap((file) => titlesIn(readFileSync(file, 'utf8'), relative(root, file)))
const rules = rulesIn(readFileSync(join(root, specification), 'utf8'), specification)

const found = faults(rules, titles)
for (const fault of found) console.error(fault)
if (found.length > 0) process.exit(1)
console.log(`${rules.length} rules of ${specification} are named by ${titles.length} tests.`)

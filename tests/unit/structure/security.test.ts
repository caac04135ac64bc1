import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../../', import.meta.url)
const page = readFileSync(new URL('docs/security.md', root), 'utf8')

const states = ['met', 'met, no test', 'not met', 'not checked', 'does not apply']
const rows = page.split('\n').flatMap((line) => {
  const [, id, , state = '', where = ''] = line.split('|').map((cell) => cell.trim())
  return id && /^V\d/.test(id) ? [{ id, state, where }] : []
})
const count = (state: string) => rows.filter((row) => row.state === state).length
const filesIn = (where: string) => [...where.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path)

test('docs/security.md has each requirement of levels 1 and 2 once, in a state that is known', () => {
  expect(rows).toHaveLength(253)
  expect(new Set(rows.map(({ id }) => id)).size).toBe(253)
  for (const { id, state } of rows) expect(states, id).toContain(state)
})

test('what is met names a test, and each test that is named is there', () => {
  for (const { id, state, where } of rows) {
    const tests = filesIn(where).filter((path) => /^tests\/.*\.(test|journey)\.ts$/.test(path))
    if (state === 'met') expect(tests, `${id} names no test`).not.toHaveLength(0)
    for (const path of tests) expect(existsSync(new URL(path, root)), `${id}: ${path}`).toBe(true)
  }
})

test('what it says of the whole is what its rows say', () => {
  const applying = rows.length - count('does not apply')
  expect(page.replaceAll('\n', ' ')).toContain(
    `Of ${applying} that apply: ${count('met')} met, ${count('met, no test')} met without a test, ${count('not met')} not met, ${count('not checked')} not checked.`,
  )
})

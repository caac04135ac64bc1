import { expect, test } from 'vitest'
import { wordsForScreen } from '../../../lib/workshop/spotlight.ts'

test('a short text is shown as it is, line by line', () => {
  expect(wordsForScreen(' Incidents have an owner.\nExports are kept. ')).toBe(
    'Incidents have an owner.\nExports are kept.',
  )
})

test('a long text is cut to what can be read from the back of the room, and shows that it is', () => {
  const words = wordsForScreen('word '.repeat(400))
  expect(words.length).toBeLessThanOrEqual(600)
  expect(words).toMatch(/word…$/)
})

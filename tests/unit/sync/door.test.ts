import { expect, test } from 'vitest'
import { documentAsked } from '../../../server/sync/door.ts'

test.each([
  ['/sync/stage/w', 'stage/w'],
  ['/sync/worksheet/w/p?ack=1', 'worksheet/w/p'],
  ['/sync/stage%2Fw', 'stage/w'],
  ['/elsewhere/stage/w', undefined],
  ['/sync/%E0%A4%A', undefined],
  [undefined, undefined],
])('S9 identity and Origin are checked at the upgrade: %s asks for %s', (url, name) => {
  expect(documentAsked(url === undefined ? {} : { url })?.name).toBe(name)
})

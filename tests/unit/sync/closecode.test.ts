import { expect, test } from 'vitest'
import { closeCodes, closeSentences } from '../../../lib/sync/closecode.ts'

test('S15 a close code is final or passing: every close code has a sentence for the person whose socket was closed', () => {
  expect(Object.keys(closeSentences).map(Number).sort()).toEqual([...Object.values(closeCodes)].sort())
})

test('S15 a close code is final or passing: what is final lies between 4400 and 4499, where y-websocket stops retrying, and nothing else does', () => {
  const { signIn, forbidden, notFound, tooLarge, malformed, restarting, tryLater, notLoaded } = closeCodes
  for (const code of [signIn, forbidden, notFound, tooLarge, malformed]) expect(Math.floor(code / 100)).toBe(44)
  for (const code of [restarting, tryLater, notLoaded]) expect(Math.floor(code / 100)).not.toBe(44)
})

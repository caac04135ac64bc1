import { expect, test } from 'vitest'
import { linkToken, readLinkToken } from '../../../server/auth/link'

const token = linkToken('the secret', 'share', 'one')

test('the token of a link opens what it was made for', () => {
  expect(readLinkToken('the secret', 'share', token)).toBe('one')
})

test.each(['invitation', 'organisation', 'screen'] as const)('it is no token of the kind “%s”', (kind) => {
  expect(readLinkToken('the secret', kind, token)).toBeUndefined()
})

test('it is worthless in another installation, for another id, and without all of its signature', () => {
  expect(readLinkToken('another secret', 'share', token)).toBeUndefined()
  expect(readLinkToken('the secret', 'share', token.replace('one', 'two'))).toBeUndefined()
  expect(readLinkToken('the secret', 'share', token.slice(0, -1))).toBeUndefined()
})

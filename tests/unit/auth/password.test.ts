import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from '../../../server/auth/password'
import { newPasswordSchema } from '../../../server/auth/password-rules'

const typed = ` Four Words, Übereinander ${'x'.repeat(150)} `

test('a password is taken as it was typed, up to its last character', async () => {
  const hash = await hashPassword(newPasswordSchema.parse(typed))
  expect(await verifyPassword(typed, hash)).toBe(true)
  for (const other of [typed.trim(), typed.toLowerCase(), typed.slice(0, -2)]) {
    expect(await verifyPassword(other, hash), other).toBe(false)
  }
})

test('its hash has a salt of its own, and neither the password nor the same text twice', async () => {
  const [one, other] = [await hashPassword(typed), await hashPassword(typed)]
  expect(one).not.toBe(other)
  expect(one).toMatch(/^scrypt\$[\w-]{22}\$[\w-]{43}$/)
})

import { createTransport } from 'nodemailer'
import { expect, test } from 'vitest'
import { withTls } from '../../../server/mail/mailer.ts'

/** What nodemailer makes of the address of a mail server. */
const demandsTls = (smtpUrl: string): boolean => {
  const { options } = createTransport(withTls(smtpUrl))
  return 'requireTLS' in options && options.requireTLS === true
}

test.each(['smtp://assay:secret@mail.example.org:587', 'smtp://10.0.0.5', 'smtp://localhost.example.org'])(
  'mail by %s goes by TLS or not at all',
  (smtpUrl) => {
    expect(demandsTls(smtpUrl)).toBe(true)
  },
)

test.each(['smtp://localhost:2525', 'smtp://127.0.0.1:2525', 'smtp://[::1]:2525'])('%s is this machine', (smtpUrl) => {
  expect(demandsTls(smtpUrl)).toBe(false)
})

test('user and password stay as they were written', () => {
  const { options } = createTransport(withTls('smtp://assay:p%40ss@mail.example.org'))
  expect(options).toMatchObject({ host: 'mail.example.org', auth: { user: 'assay', pass: 'p@ss' } })
})

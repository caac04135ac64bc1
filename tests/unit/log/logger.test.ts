import { describe, expect, test } from 'vitest'
import { linkToken } from '../../../server/auth/link'
import { createLogger, toldError } from '../../../server/log/logger'

/** What a logger writes, as one text. */
function written(log: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = []
  log(createLogger('info', { write: (line) => void lines.push(line) }))
  return lines.join('')
}

const token = linkToken('the secret', 'share', 'b6f0d3de-0d6b-4a5c-9a53-2f6a3a0b9a11')
const session = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..aaaa.bbbb.cccc'

describe('a line of the log', () => {
  test('names a path without the token of its link', () => {
    const line = written((logger) => logger.error({ path: `/api/reports/shared/${token}.pdf` }, 'request failed'))
    expect(line).toContain('/api/reports/shared/[link].pdf')
    expect(line).not.toContain(token.split('.')[1])
  })

  test.each([
    ['an e-mail address', 'No mail to ines@example.org', 'ines@example.org'],
    ['the token of a link', `Not opened: ${token}`, token],
    ['a session', `The cookie ${session} is damaged`, session],
    ['a token of the metrics', 'Authorization: Bearer abcdef0123456789', 'abcdef0123456789'],
  ])('holds not %s that an error names', (_what, message, secret) => {
    const line = written((logger) => logger.error({ err: new Error(message) }, 'failed'))
    expect(line).toContain('failed')
    expect(line).not.toContain(secret)
  })

  test('holds nothing of the values of a query that failed, and says why it did', () => {
    const error = Object.assign(
      new Error(
        'Invalid `tx.user.create()` invocation\n\n  data: { name: "Ada Lindqvist", passwordHash: "scrypt$x$y" }\n\nUnique constraint failed on the fields: (`email`)',
      ),
      { name: 'PrismaClientKnownRequestError', code: 'P2002', meta: { values: ['Ada Lindqvist'] } },
    )
    const line = written((logger) => logger.error({ err: error }, 'procedure failed'))
    expect(line).not.toMatch(/Ada|scrypt/)
    expect(line).toContain('Unique constraint failed')
    expect(line).toContain('P2002')
  })

  test('holds no other field of an error, its cause in the same way, and where it happened', () => {
    const cause = Object.assign(new Error('from ada@example.org'), { body: 'a secret ballot' })
    const told = toldError(new Error('outer', { cause }))
    expect(JSON.stringify(told)).not.toMatch(/ballot|ada@/)
    expect(told.cause?.message).toBe('from [address]')
    expect(told.stack).toMatch(/logger\.test/)
  })

  test('is one line, whatever is in it', () => {
    const line = written((logger) => logger.info({ path: '/a\n{"level":30,"msg":"forged"}' }, 'asked\r\nfor'))
    expect(line.trimEnd()).not.toMatch(/[\r\n]/)
    expect(JSON.parse(line)).toMatchObject({ msg: 'asked\r\nfor' })
  })

  test('is not filled by one long message', () => {
    expect(toldError(new Error('x'.repeat(10_000))).message.length).toBe(300)
    expect(toldError('just words')).toEqual({ type: 'string', message: 'just words', stack: '' })
  })
})

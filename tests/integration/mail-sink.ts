import { createServer } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server on this machine that takes every letter and keeps it as it came. */
export async function startMailSink() {
  const letters: string[] = []
  const waiting = new Set<() => void>()

  const sink = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString('utf8'))
        for (const look of waiting) look()
        done()
      })
    },
  })
  const port = await freePort()
  await new Promise<void>((resolve) => sink.listen(port, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** The last letter to somebody that holds some text, once one has come. */
    letterTo: (email: string, text = ''): Promise<string> =>
      new Promise((resolve) => {
        const look = () => {
          const letter = letters.findLast((candidate) => candidate.includes(`To: ${email}`) && candidate.includes(text))
          if (letter === undefined) return
          waiting.delete(look)
          resolve(letter)
        }
        waiting.add(look)
        look()
      }),
    /** How many letters somebody got. */
    countTo: (email: string) => letters.filter((letter) => letter.includes(`To: ${email}`)).length,
    close: () => new Promise<void>((resolve) => sink.close(resolve)),
  }
}

/** The token in the plain part of a letter, whatever lines its encoding broke. */
export function tokenIn(letter: string): string {
  const whole = letter.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  const [, token] = /\/sign-in\/[a-z-]+#([\w-]{43})/.exec(whole) ?? []
  if (!token) throw new Error(`No link in the letter:\n${letter}`)
  return token
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise<void>((resolve) => server.close(() => resolve()))
  if (address === null || typeof address === 'string') throw new Error('No port is free.')
  return address.port
}

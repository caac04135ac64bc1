import { type Logger, pino } from 'pino'

/** A logger whose lines hold no secrets, no addresses and nothing that people wrote. */
export function createLogger(level: string, destination?: pino.DestinationStream): Logger {
  return pino({ level, serializers: { err: toldError, error: toldError, path: withoutSecrets } }, destination)
}

type ToldError = { type: string; code?: string; message: string; stack: string; cause?: ToldError }

const longestMessage = 300

/**
 * What a log keeps of an error: its kind, the end of its message, and where it happened. The message of a failed query
 * begins with the query and its values; other fields may hold anything.
 */
export function toldError(error: unknown): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: shortened(String(error)), stack: '' }
  const { name, message, stack = '', cause } = error
  const isQuery = name.startsWith('PrismaClient')
  return {
    type: name,
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    message: shortened(isQuery ? (message.trim().split('\n').at(-1) ?? '') : message),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .map(withoutSecrets)
      .join('\n'),
    ...(cause !== undefined && { cause: toldError(cause) }),
  }
}

function shortened(message: string): string {
  return withoutSecrets(message).slice(0, longestMessage)
}

/** A text without tokens of links, those of sessions, and e-mail addresses. */
export function withoutSecrets(text: unknown): string {
  return String(text)
    .replace(/\bey[\w-]{8,}(?:\.[\w-]*)+/g, '[session]')
    .replace(/\b[\w-]{8,}\.[\w-]{22}(?![\w-])/g, '[link]')
    .replace(/\bBearer\s+\S+/gi, 'Bearer [token]')
    .replace(/[^\s"'<>(),;:=]+@[^\s"'<>(),;:=]+/g, '[address]')
}

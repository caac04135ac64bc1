import { type Client, type Config, createClient, type InArgs, type InStatement, type Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'

const busyTimeoutMs = 5000

/**
 * Prisma's libSQL adapter on two connections: one that reads, one that writes, the writer one transaction at a time.
 *
 * The stock client opens a new connection for each transaction and leaves it open, and begins transactions deferred,
 * which fails when the update log commits between their first read and their first write. Here each begins IMMEDIATE
 * on the one writing connection, and single writes queue behind it: two connections of one thread that wait for each
 * other's lock would block the thread that has to release it.
 */
export class SqliteAdapter extends PrismaLibSql {
  override createClient(config: Config): Client {
    const reader = createClient({ ...config, timeout: busyTimeoutMs })
    const writer = createClient({ ...config, timeout: busyTimeoutMs })
    const lock = new Lock()

    const client: Client = {
      get closed() {
        return reader.closed
      },
      protocol: reader.protocol,
      execute: async (statement: InStatement | string, args?: InArgs) => {
        const asked = typeof statement === 'string' ? { sql: statement, args: args ?? [] } : statement
        if (/^\s*(select|explain|pragma)\b/i.test(asked.sql)) return reader.execute(asked)
        return lock.hold(() => writer.execute(asked))
      },
      batch: (statements, mode) => lock.hold(() => writer.batch(statements, mode)),
      migrate: (statements) => lock.hold(() => writer.migrate(statements)),
      executeMultiple: (sql) => lock.hold(() => writer.executeMultiple(sql)),
      transaction: async () => {
        const release = await lock.take()
        try {
          await writer.execute('BEGIN IMMEDIATE')
          return openTransaction(writer, release)
        } catch (error) {
          release()
          throw error
        }
      },
      sync: () => writer.sync(),
      reconnect: () => {
        reader.reconnect()
        writer.reconnect()
      },
      close: () => {
        reader.close()
        writer.close()
      },
    }
    return client
  }
}

function openTransaction(writer: Client, release: () => void): Transaction {
  let closed = false
  const end = async (sql: 'COMMIT' | 'ROLLBACK') => {
    if (closed) return
    closed = true
    try {
      await writer.execute(sql)
    } catch (error) {
      if (sql === 'COMMIT') await writer.execute('ROLLBACK').catch(() => undefined)
      throw error
    } finally {
      release()
    }
  }
  return {
    execute: (statement) => writer.execute(statement),
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await writer.execute(statement))
      return results
    },
    executeMultiple: (sql) => writer.executeMultiple(sql),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
    get closed() {
      return closed
    },
  }
}

/** First come, first served; one holder at a time. */
class Lock {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when the lock is held, to the function that gives it back. */
  async take(): Promise<() => void> {
    const before = this.#last
    let release: () => void = () => undefined
    this.#last = new Promise((resolve) => {
      release = resolve
    })
    await before
    return release
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.take()
    try {
      return await work()
    } finally {
      release()
    }
  }
}

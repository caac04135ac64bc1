import { SqliteAdapter } from './connection.ts'
import { PrismaClient } from './generated/client.ts'

export type Database = PrismaClient
/** A database or an open transaction on it: what a query needs. */
export type Queries = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** Opens the SQLite file; migrations must have run (see `migrate`). */
export function openDatabase(file: string): Database {
  return new PrismaClient({ adapter: new SqliteAdapter({ url: `file:${file}` }) })
}

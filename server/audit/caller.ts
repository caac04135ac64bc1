import { AsyncLocalStorage } from 'node:async_hooks'

const address = new AsyncLocalStorage<string>()

/** Runs what somebody asked for from this network address; what it records in the audit trail says so. */
export function asAskedFrom<Result>(from: string, work: () => Result): Result {
  return address.run(from, work)
}

/** The network address of whoever asked for what is going on; empty for what the server does by itself. */
export function addressOfCaller(): string {
  return address.getStore() ?? ''
}

// @ts-check
import { constants, setPriority } from 'node:os'
import { register } from 'tsx/esm/api'

// Linux counts priority by thread: this one gives way to the room. Elsewhere it would slow the whole server.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** Builds reports on a thread of its own: the room does not wait for them. */
register()
await import('./work.ts')

// @ts-check
import { constants, setPriority } from 'node:os'
import { register } from 'tsx/esm/api'

// Linux counts priority by thread: this one gives way to the room. Elsewhere it would slow the whole server.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)

/** Reads one model file on a thread of its own and ends: the room does not wait for it. */
register()
await import('./job.ts')

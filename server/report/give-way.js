// @ts-check
import { readdirSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Lets this process give way to the room. Linux counts priority by thread, and those that collect garbage and compile
 * have begun already.
 */
export function giveWay() {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0]
  for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW)
}

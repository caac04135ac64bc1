import { nameOfAction } from '../../lib/audit/names.ts'
import { csvOf } from '../../lib/report/csv.ts'
import type { Queries } from '../db/client.ts'
import { type Asked, eventsOf, type Scope, type ShownEvent } from './events.ts'

const atOnce = 1000
/** A file holds at most this many, the newest: more are taken out by time. */
const mostEvents = 50_000

export type LogFile = { name: string; type: string; base64: string }

/** The events that were asked for as a file, newest first. */
export async function fileOf(db: Queries, scope: Scope, asked: Asked, format: 'csv' | 'json'): Promise<LogFile> {
  const events: ShownEvent[] = []
  for (let before: number | undefined; events.length < mostEvents; ) {
    const page = await eventsOf(db, scope, asked, { before, most: atOnce })
    events.push(...page)
    before = page.at(-1)?.id
    if (page.length < atOnce) break
  }
  const text = format === 'csv' ? csvOf(tableOf(events)) : `${JSON.stringify(events, null, 2)}\n`
  return {
    name: `audit-log.${format}`,
    type: format === 'csv' ? 'text/csv' : 'application/json',
    base64: Buffer.from(text).toString('base64'),
  }
}

function tableOf(events: readonly ShownEvent[]): (string | number)[][] {
  return [
    ['Number', 'Time (UTC)', 'Person', 'Address', 'What', 'Action', 'Assessment', 'Detail', 'Hash'],
    ...events.map(({ id, at, actor, address, action, assessment, detail, hash }) => [
      id,
      at,
      actor,
      address,
      nameOfAction(action),
      action,
      assessment,
      detail,
      hash,
    ]),
  ]
}

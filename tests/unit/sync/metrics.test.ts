import { expect, test } from 'vitest'
import { createMetrics } from '../../../server/sync/metrics.ts'

const still = { rooms: () => 0, sockets: () => 0, queuedBytes: () => 0, eventLoopDelay: () => 0 }

test('S25 health and metrics tell the state: each server counts for itself, and all tell of the process', async () => {
  const [one, two] = [createMetrics({ ...still, rooms: () => 3 }), createMetrics(still)]
  one.updates.inc(5)
  one.refused.inc({ code: 4403 })
  one.commitSeconds.observe(0.002)
  const [first, second] = [await one.text(), await two.text()]
  for (const line of [
    'assay_sync_rooms 3',
    'assay_sync_updates_total 5',
    'assay_sync_refused_total{code="4403"} 1',
    'assay_sync_commit_seconds_bucket{le="0.0025"} 1',
    'assay_sync_commit_seconds_bucket{le="0.001"} 0',
  ]) {
    expect(first.split('\n')).toContain(line)
  }
  expect(second).toContain('assay_sync_updates_total 0')
  for (const text of [first, second]) expect(text.match(/^process_resident_memory_bytes /gm)).toHaveLength(1)
})

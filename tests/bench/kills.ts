import { killUnderLoad } from '../integration/sync/kill.ts'

/** `npx tsx tests/bench/kills.ts 100`: the server killed under load that many times, and what was lost. */
const times = Number(process.argv[2] ?? 100)
const total = { kills: 0, shown: 0, acknowledged: 0, lostThoughShown: 0, lostThoughAcknowledged: 0 }
while (total.kills < times) {
  const run = await killUnderLoad()
  total.kills += 1
  total.shown += run.shown
  total.acknowledged += run.acknowledged
  total.lostThoughShown += run.lostThoughShown
  total.lostThoughAcknowledged += run.lostThoughAcknowledged
}
console.log(JSON.stringify(total))

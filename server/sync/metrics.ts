/** Counters, gauges and one histogram in Prometheus' text format. */
const help = {
  rooms: ['gauge', 'Documents held in memory'],
  sockets: ['gauge', 'Open sockets'],
  queued_bytes_max: ['gauge', 'Most bytes any socket has not taken yet'],
  event_loop_delay_p99_seconds: ['gauge', 'Delay of the event loop, 99th percentile since the last scrape'],
  updates_total: ['counter', 'Updates stored'],
  deliveries_total: ['counter', 'Updates sent to sockets'],
  commit_seconds: ['histogram', 'Time from handing updates to the log to their being on disk'],
  commits_total: ['counter', 'Commits of the log, by the thread that made them'],
  commit_failures_total: ['counter', 'Commits that failed and were tried again'],
  load_seconds_total: ['counter', 'Time spent loading documents'],
  loads_total: ['counter', 'Documents loaded'],
  compactions_total: ['counter', 'Documents compacted'],
  resyncs_total: ['counter', 'Gaps in what a client sent, asked for again'],
  behind_total: ['counter', 'Sockets that fell behind'],
  slowed_total: ['counter', 'Times a talkative socket was read more slowly'],
  forged_presence_total: ['counter', 'Presence that was sent under the client id of somebody else, and passed over'],
  refused_total: ['counter', 'Sockets closed by the server, by close code'],
} as const

export type MetricName = keyof typeof help

const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2]

export function createMetrics() {
  const values = new Map<string, number>()
  const add = (name: MetricName, amount = 1, label?: string) => {
    const key = label ? `${name}{${label}}` : name
    values.set(key, (values.get(key) ?? 0) + amount)
  }
  const buckets = bounds.map((bound) => ({ bound, count: 0 }))
  let sum = 0
  let count = 0
  return {
    add,
    set: (name: MetricName, value: number) => void values.set(name, value),
    observe(_name: 'commit_seconds', seconds: number): void {
      sum += seconds
      count += 1
      for (const bucket of buckets) if (seconds <= bucket.bound) bucket.count += 1
    },
    text: () => {
      const lines: string[] = []
      for (const [name, [type, words]] of Object.entries(help)) {
        const full = `assay_sync_${name}`
        lines.push(`# HELP ${full} ${words}.`, `# TYPE ${full} ${type}`)
        if (type === 'histogram') {
          for (const { bound, count: within } of buckets) lines.push(`${full}_bucket{le="${bound}"} ${within}`)
          lines.push(`${full}_bucket{le="+Inf"} ${count}`, `${full}_sum ${sum}`, `${full}_count ${count}`)
        } else if (!values.has(name) && ![...values.keys()].some((key) => key.startsWith(`${name}{`))) {
          lines.push(`${full} 0`)
        }
        for (const [key, value] of values)
          if (key === name || key.startsWith(`${name}{`)) lines.push(`assay_sync_${key} ${value}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>

/** Counters and gauges in Prometheus' text format. */
const help = {
  rooms: ['gauge', 'Documents held in memory'],
  sockets: ['gauge', 'Open sockets'],
  updates_total: ['counter', 'Updates stored'],
  deliveries_total: ['counter', 'Updates sent to sockets'],
  commits_total: ['counter', 'Commits of the update log'],
  commit_failures_total: ['counter', 'Commits that failed and were tried again'],
  commit_seconds_total: ['counter', 'Time spent waiting for commits'],
  refused_total: ['counter', 'Sockets closed by the server, by close code'],
} as const

export type MetricName = keyof typeof help

export function createMetrics() {
  const values = new Map<string, number>()
  const key = (name: MetricName, label?: string) => `assay_sync_${name}${label ? `{${label}}` : ''}`
  return {
    add: (name: MetricName, amount = 1, label?: string) =>
      void values.set(key(name, label), (values.get(key(name, label)) ?? 0) + amount),
    set: (name: MetricName, value: number) => void values.set(key(name), value),
    text: () => {
      const lines: string[] = []
      for (const [name, [type, words]] of Object.entries(help)) {
        const full = `assay_sync_${name}`
        lines.push(`# HELP ${full} ${words}.`, `# TYPE ${full} ${type}`)
        for (const [line, value] of values)
          if (line === full || line.startsWith(`${full}{`)) lines.push(`${line} ${value}`)
      }
      return `${lines.join('\n')}\n`
    },
  }
}

export type Metrics = ReturnType<typeof createMetrics>

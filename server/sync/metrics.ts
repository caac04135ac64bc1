import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = ReturnType<typeof createMetrics>

/** What is told of the server at the moment it is asked. */
export type Gauges = {
  rooms(): number
  sockets(): number
  /** Most bytes any socket has not taken yet. */
  queuedBytes(): number
  /** Since the last time it was asked. */
  eventLoopDelay(): number
}

/** The metrics of one realtime server, in a registry of its own, so that two in one process do not mix. */
export function createMetrics(read: Gauges) {
  const registry = new Registry()
  const named = (name: string, help: string) => ({ name: `assay_sync_${name}`, help, registers: [registry] })
  const counter = (name: string, help: string) => new Counter(named(name, help))
  const gauge = (name: string, help: string, current: () => number) =>
    new Gauge({
      ...named(name, help),
      collect() {
        this.set(current())
      },
    })

  gauge('rooms', 'Documents held in memory', read.rooms)
  gauge('sockets', 'Open sockets', read.sockets)
  gauge('queued_bytes_max', 'Most bytes any socket has not taken yet', read.queuedBytes)
  gauge(
    'event_loop_delay_p99_seconds',
    'Delay of the event loop, 99th percentile since the last scrape',
    read.eventLoopDelay,
  )
  return {
    updates: counter('updates_total', 'Updates stored'),
    deliveries: counter('deliveries_total', 'Updates sent to sockets'),
    commitSeconds: new Histogram({
      ...named('commit_seconds', 'Time from handing updates to the log to their being on disk'),
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2],
    }),
    commits: new Counter({
      ...named('commits_total', 'Commits of the log, by the thread that made them'),
      labelNames: ['thread'],
    }),
    commitFailures: counter('commit_failures_total', 'Commits that failed and were tried again'),
    loadSeconds: counter('load_seconds_total', 'Time spent loading documents'),
    loads: counter('loads_total', 'Documents loaded'),
    reloads: counter('reloads_total', 'Documents loaded again because an update failed'),
    setAside: counter('set_aside_total', 'Updates in the log that could not be applied, and were set aside'),
    compactions: counter('compactions_total', 'Documents compacted'),
    resyncs: counter('resyncs_total', 'Gaps in what a client sent, asked for again'),
    behind: counter('behind_total', 'Sockets that fell behind'),
    slowed: counter('slowed_total', 'Times a talkative socket was read more slowly'),
    forgedPresence: counter(
      'forged_presence_total',
      'Presence that was sent under the client id of somebody else, and passed over',
    ),
    refused: new Counter({
      ...named('refused_total', 'Sockets closed by the server, by close code'),
      labelNames: ['code'],
    }),
    /** All of it in Prometheus' text format, with those of the process. */
    text: async () => `${await registry.metrics()}\n${await processRegistry().metrics()}`,
  }
}

let ofProcess: Registry | undefined

/** Memory, processor, garbage collection: there is one process, however many servers it runs. */
function processRegistry(): Registry {
  if (ofProcess) return ofProcess
  ofProcess = new Registry()
  collectDefaultMetrics({ register: ofProcess })
  return ofProcess
}

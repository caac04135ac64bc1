import { FigureImage } from '@/app/ui/figure-image'
import { WideTable } from '@/app/ui/wide-table'
import { byTime, type ResultSnapshot } from '@/lib/comparison/snapshot'
import { levelOf } from '@/lib/comparison/trend'
import { mostTrendRows, trend } from '@/lib/report/figure/trend'
import { dayOfSnapshot } from './snapshot-name'

/** The levels of ISO/IEC 33020 end here; a scale that is drawn ends no lower. */
const usualHighest = 5

/** The level of each process from one result to the next, as a drawing; long lists as several. */
export function LevelsDrawn({ now, earlier }: { now: ResultSnapshot; earlier: readonly ResultSnapshot[] }) {
  const results = [...byTime(earlier, (snapshot) => snapshot), now]
  const processes = now.processes.map(({ processId, name }) => ({
    id: processId,
    name,
    levels: results.map(({ processes }) => {
      const then = processes.find((process) => process.processId === processId)
      return then ? levelOf(then) : null
    }),
  }))
  const highest = Math.max(usualHighest, ...processes.flatMap(({ levels }) => levels.map((level) => level ?? 0)))
  const moments = results.map((snapshot) => ({ name: snapshot.title, day: dayOfSnapshot(snapshot) }))
  const pages = Array.from({ length: Math.ceil(processes.length / mostTrendRows) }, (_, page) =>
    processes.slice(page * mostTrendRows, (page + 1) * mostTrendRows),
  )
  return pages.map((processes) => (
    <WideTable key={processes[0]?.id} label="Levels over time, drawn">
      <FigureImage
        figure={trend({ highest, moments, processes })}
        className="my-4 w-auto min-w-[33rem] max-w-full rounded-sm bg-white p-3"
      />
    </WideTable>
  ))
}

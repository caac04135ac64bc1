export type ProcessLevel = { processId: string; level: number | null; targetLevel: number }

const height = 36
const widest = 300

/**
 * The profile of an assessment in a line: for each process a hollow column as high as its target, filled as high as
 * its level. What has no rating yet stays hollow.
 */
export function LevelSparkline({ processes }: { processes: readonly ProcessLevel[] }) {
  const step = Math.max(9, Math.min(18, widest / Math.max(1, processes.length)))
  const bar = step * 0.7
  const width = Math.max(step, processes.length * step)
  const y = (level: number) => height - (level / 5) * height
  return (
    <svg
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      width={width + 2}
      height={height + 2}
      className="max-w-full"
      role="img"
      aria-label={inWords(processes)}
      focusable="false"
    >
      <path d={`M0 ${height}H${width}`} stroke="var(--edge)" strokeWidth="1" />
      {processes.map(({ processId, level, targetLevel }, index) => {
        const x = index * step + (step - bar) / 2
        return (
          <g key={processId}>
            <rect
              x={x + 0.5}
              y={y(targetLevel) + 0.5}
              width={bar - 1}
              height={height - y(targetLevel) - 0.5}
              fill="var(--paper)"
              stroke="var(--edge)"
            />
            {level !== null && level > 0 && (
              <rect x={x} y={y(level)} width={bar} height={height - y(level)} fill="var(--rate-ink)" />
            )}
            {level === 0 && <rect x={x} y={height - 2} width={bar} height="2" fill="var(--rate-ink)" />}
          </g>
        )
      })}
    </svg>
  )
}

function inWords(processes: readonly ProcessLevel[]): string {
  const rated = processes.filter(({ level }) => level !== null)
  const reached = rated.filter(({ level, targetLevel }) => (level ?? 0) >= targetLevel)
  const scope = `${processes.length} ${processes.length === 1 ? 'process' : 'processes'} in scope`
  return rated.length === 0
    ? `${scope}, none rated yet`
    : `${scope}, ${rated.length} rated, ${reached.length} at target level`
}

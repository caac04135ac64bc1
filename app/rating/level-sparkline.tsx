export type ProcessLevel = { processId: string; level: number | null; targetLevel: number }

const height = 30
const rung = height / 5
const step = 9

/**
 * The profile of an assessment in a line: a bar a process as high as its level, and a tick at its target. What has no
 * rating yet is a dot on the ground.
 */
export function LevelSparkline({ processes }: { processes: readonly ProcessLevel[] }) {
  const width = Math.max(step, processes.length * step)
  return (
    <svg
      viewBox={`-1 -2 ${width + 2} ${height + 5}`}
      width={width + 2}
      height={height + 5}
      className="max-w-full"
      preserveAspectRatio="xMinYMax meet"
      role="img"
      aria-label={inWords(processes)}
      focusable="false"
    >
      <path d={`M0 ${height + 0.5}H${width}`} stroke="var(--edge)" strokeWidth="1" />
      {processes.map(({ processId, level, targetLevel }, index) => {
        const x = index * step + 1.5
        return (
          <g key={processId}>
            {level === null ? (
              <circle cx={x + 3} cy={height - 3} r="1.3" fill="var(--soft)" />
            ) : (
              <rect
                x={x}
                y={height - Math.max(1.5, level * rung)}
                width="6"
                height={Math.max(1.5, level * rung)}
                fill="var(--rate-ink)"
              />
            )}
            <rect
              x={x - 1}
              y={height - targetLevel * rung - 1}
              width="8"
              height="2"
              fill={level !== null && level >= targetLevel ? 'var(--accent)' : 'var(--edge)'}
            />
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

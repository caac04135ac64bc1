import { Fragment } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import type { MeasurementFramework, RatingScale } from '@/lib/measurement/framework'
import { HeatMapRow } from './heat-map-row'
import { byGroup, type ProcessResult } from './use-results'

type HeatMapProps = {
  assessmentId: string
  framework: MeasurementFramework
  scale: RatingScale
  processes: readonly ProcessResult[]
}

/** Processes down, attributes across, by level; each cell opens what it rests on. */
export function HeatMap({ assessmentId, framework, scale, processes }: HeatMapProps) {
  const used = framework.attributes.filter(({ id }) =>
    processes.some(({ attributes }) => attributes.some((one) => one.attributeId === id && one.itemId !== null)),
  )
  const levels = framework.levels.filter(({ level }) => used.some((attribute) => attribute.level === level))
  const groups = byGroup(processes)
  return (
    <section className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0" aria-label="Ratings of the whole scope">
      <table className="w-full border-separate border-spacing-0 text-left">
        <thead>
          <tr className="align-bottom text-sm">
            <th scope="col" rowSpan={2} className={`${corner} pb-2 font-normal text-soft`}>
              Process
            </th>
            {levels.map(({ level, name }) => (
              <th
                key={level}
                scope="colgroup"
                colSpan={used.filter((attribute) => attribute.level === level).length}
                className="border-l-8 border-ground pb-0.5 font-normal whitespace-nowrap text-soft"
              >
                {level} <span className="max-lg:sr-only">{name}</span>
              </th>
            ))}
            <th scope="col" rowSpan={2} className="pb-2 pl-3 font-normal lg:pl-6 text-soft">
              Level and target
            </th>
          </tr>
          <tr className="text-sm">
            {used.map(({ id, name, level }, index) => (
              <th
                key={id}
                scope="col"
                title={name}
                className={`px-px pb-2 text-center font-semibold whitespace-nowrap ${used[index - 1]?.level === level ? '' : 'border-l-8 border-ground'}`}
              >
                {attributeLabel(id).replace('PA ', '')}
                <span className="sr-only"> {name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, processes }) => (
            <Fragment key={group}>
              {groups.length > 1 && (
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={used.length + 2}
                    className="border-t border-edge pt-3 pb-1 text-sm font-normal text-soft"
                  >
                    <span className="sticky left-0">{group}</span>
                  </th>
                </tr>
              )}
              {processes.map((process) => (
                <HeatMapRow
                  key={process.processId}
                  assessmentId={assessmentId}
                  scale={scale}
                  columns={used}
                  highest={Math.max(...framework.levels.map(({ level }) => level))}
                  process={process}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const corner = 'sticky left-0 z-10 bg-ground pr-2 lg:pr-4'

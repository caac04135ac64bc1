import Link from 'next/link'
import { Fragment } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import { RatingMark } from '@/app/rating/rating-mark'
import type { RatingScale } from '@/lib/measurement/framework'
import { displayRating } from '@/lib/measurement/scale'
import { riskSteps } from '@/lib/results/gap'
import { ownRiskTableNotice, riskTableNotice } from '@/lib/results/risk-table'
import { RiskMark } from './risk-mark'
import { StepsShort } from './steps-short'
import { type ProcessResult, planActionHref, resultHref } from './use-results'

type GapTableProps = {
  assessmentId: string
  scale: RatingScale
  processes: readonly ProcessResult[]
  /** Whoever looks may plan improvement actions. */
  mayPlan: boolean
  /** The plan has set its own table of risks. */
  ownRiskTable: boolean
}

/** Where processes fall short of their targets, the highest risk first; each attribute opens what it rests on. */
export function GapTable({ assessmentId, scale, processes, mayPlan, ownRiskTable }: GapTableProps) {
  const short = processes.filter(({ gap }) => gap.risk !== null).toSorted((a, b) => riskAt(b) - riskAt(a))
  const inSteps = processes.filter(({ gap }) => gap.steps.length > 0)
  const unknown = processes.reduce((sum, { gap }) => sum + gap.unrated.length, 0)
  return (
    <>
      {short.length === 0 && inSteps.length > 0 ? null : short.length === 0 ? (
        <p className="text-lg">Nothing that is recorded falls short of its target.</p>
      ) : (
        <section className="relative -mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0" aria-label="Gaps by risk">
          <table className="w-full text-left">
            <thead>
              <tr className="text-sm text-soft">
                {['Process', 'Level', 'Gap', 'Falls short', 'Likelihood', 'Consequence', 'Risk'].map((title) => (
                  <th key={title} scope="col" className="pr-2 pb-2 font-normal lg:pr-5">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {short.map((process) => (
                <Fragment key={process.processId}>
                  {process.gap.levels.map(({ level, gap, attributes, likelihood, consequence, risk }, index) => (
                    <tr key={level} className="align-top">
                      {index === 0 && (
                        <th
                          scope="rowgroup"
                          rowSpan={process.gap.levels.length}
                          className={`${cell} min-w-28 font-normal lg:min-w-44`}
                        >
                          <span className="block text-sm text-soft">{process.processId}</span>
                          <span className="font-semibold">{process.name}</span>
                        </th>
                      )}
                      <td className={`${cell} tabular`}>{level}</td>
                      <td className={cell}>{gap}</td>
                      <td className={`${cell} min-w-44`}>
                        <ul className="grid gap-1">
                          {attributes.map(({ attributeId, rating, target, gap }) => (
                            <li key={attributeId} className="flex flex-wrap items-center gap-x-2">
                              <Link href={resultHref(assessmentId, itemOf(process, attributeId))}>
                                {attributeLabel(attributeId)}
                              </Link>
                              <RatingMark scale={scale} rating={rating} />
                              <span className="text-soft">
                                for {displayRating(target)}, {gap}
                              </span>
                              {mayPlan && (
                                <Link
                                  href={planActionHref(assessmentId, { processId: process.processId, attributeId })}
                                  className="text-sm"
                                >
                                  Plan an action
                                  <span className="sr-only">
                                    {' '}
                                    for {process.processId}, {attributeLabel(attributeId)}
                                  </span>
                                </Link>
                              )}
                            </li>
                          ))}
                        </ul>
                      </td>
                      <td className={cell}>{likelihood}</td>
                      <td className={cell}>{consequence}</td>
                      <td className={cell}>
                        <RiskMark risk={risk} />
                      </td>
                    </tr>
                  ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {inSteps.length > 0 && <StepsShort assessmentId={assessmentId} scale={scale} processes={inSteps} />}
      {short.length > 0 && (
        <p className="measure mt-4 text-sm text-soft">{ownRiskTable ? ownRiskTableNotice : riskTableNotice}</p>
      )}
      {unknown > 0 && (
        <p className="mt-4 text-soft">
          {unknown === 1 ? 'One attribute' : `${unknown} attributes`} that the targets ask for{' '}
          {unknown === 1 ? 'is' : 'are'} not recorded. No gap is assumed for what is not rated.
        </p>
      )}
    </>
  )
}

const cell = 'border-t border-line py-2.5 pr-2 lg:pr-5'
const riskAt = ({ gap }: ProcessResult) => (gap.risk === null ? -1 : riskSteps.indexOf(gap.risk))
const itemOf = ({ attributes }: ProcessResult, attributeId: string) =>
  attributes.find((attribute) => attribute.attributeId === attributeId)?.itemId ?? ''

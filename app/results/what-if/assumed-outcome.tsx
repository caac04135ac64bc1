import type { ReactNode } from 'react'
import { attributeLabel } from '@/app/rating/attribute-label'
import { LevelLadder } from '@/app/rating/level-ladder'
import { classes } from '@/app/ui/classes'
import { levelInWords } from '@/lib/measurement/level'
import type { Outcome, WhatIf } from '@/lib/results/what-if'
import { RiskMark } from '../risk-mark'
import type { ProcessResult } from '../use-results'

/** Level, gap and risk by the agreed ratings beside what they would be. */
export function AssumedOutcome({ process, answer }: { process: ProcessResult; answer: WhatIf }) {
  const { agreed, assumed, changed } = answer
  return (
    <div className="min-w-0">
      <table className="w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="border-b border-edge text-sm">
            <td className="w-14 py-2 pr-3 text-soft sm:w-24">{process.processId}</td>
            <th scope="col" className="py-2 pr-3 font-normal text-soft">
              Agreed
            </th>
            <th scope="col" className="py-2 font-semibold">
              What if
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, show }) => (
            <tr key={name} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-3 text-sm font-normal text-soft">
                {name}
              </th>
              <td className="py-2.5 pr-3">{show(agreed, process)}</td>
              <td className={classes('py-2.5', changed.length === 0 && 'text-soft')}>
                {changed.length === 0 ? 'as agreed' : show(assumed, process)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" className="mt-3 font-semibold">
        {changed.length === 0 ? 'Choose another rating to see what it would do.' : verdict(process, answer)}
      </p>
    </div>
  )
}

const rows: { name: string; show: (outcome: Outcome, process: ProcessResult) => ReactNode }[] = [
  {
    name: 'Level',
    show: ({ level }, { targetLevel }) => (
      <>
        <LevelLadder level={level} target={targetLevel} className="max-sm:hidden" />
        <span className="sm:hidden">
          <span className="font-bold">{level === null ? 'Not rated' : `Level ${level}`}</span>, target {targetLevel}
        </span>
      </>
    ),
  },
  { name: 'Gap', show: ({ gap }) => <GapsInShort gap={gap} /> },
  { name: 'Risk', show: ({ risk }) => (risk ? <RiskMark risk={risk} /> : 'none known') },
]

function GapsInShort({ gap: { levels, steps, unrated } }: { gap: Outcome['gap'] }) {
  if (levels.length + steps.length + unrated.length === 0) return 'none'
  return (
    <ul className="grid gap-0.5">
      {levels.map(({ level, gap, attributes }) => (
        <li key={level}>
          <span className="tabular">Level {level}</span>: {gap}
          <span className="block text-sm text-soft">
            {attributes.map(({ attributeId, gap }) => `${attributeLabel(attributeId)} ${gap}`).join(', ')}
          </span>
        </li>
      ))}
      {steps.map(({ attributeId, steps }) => (
        <li key={attributeId}>
          {attributeLabel(attributeId)}: {steps === 1 ? 'one step' : `${steps} steps`} short
        </li>
      ))}
      {unrated.length > 0 && <li className="text-sm text-soft">Not rated: {unrated.map(attributeLabel).join(', ')}</li>}
    </ul>
  )
}

function verdict({ name, targetLevel }: ProcessResult, { agreed, assumed }: WhatIf): string {
  const level =
    assumed.level === agreed.level
      ? `${name} would still ${assumed.level === null ? 'be' : 'have'} ${levelInWords(assumed.level)}`
      : `${name} would have ${levelInWords(assumed.level)} instead of ${agreed.level ?? 'none'}`
  const target = assumed.onTarget && !agreed.onTarget ? ` and reach its target, level ${targetLevel}` : ''
  const risk =
    assumed.risk === agreed.risk
      ? `; the risk would stay ${assumed.risk ?? 'none known'}`
      : `; the risk would be ${assumed.risk ?? 'none known'} instead of ${agreed.risk ?? 'none known'}`
  return `${level}${target}${risk}.`
}

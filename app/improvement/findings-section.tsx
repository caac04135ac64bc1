'use client'

import { useState } from 'react'
import { mayChangeFindings } from '@/app/assessment/rights'
import type { Plan } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { Button } from '@/app/ui/button'
import { Empty } from '@/app/ui/empty'
import { Plus } from '@/app/ui/icons'
import { Section } from '@/app/ui/section'
import { findingKinds, findingKindTerms } from '@/lib/improvement/finding'
import { FindingDialog } from './finding-dialog'
import { FindingRow } from './finding-row'
import type { Action, Finding } from './use-improvement'

type FindingsSectionProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  findings: readonly Finding[]
  actions: readonly Action[]
}

/** Strengths, weaknesses, risks and opportunities, each with what it is about and what answers it. */
export function FindingsSection({ plan, processes, findings, actions }: FindingsSectionProps) {
  const [adding, setAdding] = useState(false)
  const mayWrite = mayChangeFindings(plan)
  const add = (
    <Button variant={findings.length === 0 ? 'primary' : 'plain'} onClick={() => setAdding(true)}>
      <Plus /> Add a finding
    </Button>
  )
  return (
    <Section
      id="findings"
      title="Findings"
      about="What the team found beside ratings. All of it stands in the report."
      action={mayWrite && findings.length > 0 && add}
    >
      {findings.length === 0 ? (
        <Empty title="No findings yet" action={mayWrite && add}>
          {mayWrite
            ? 'Write down what works and should stay, what holds an attribute below its target, and what may go wrong.'
            : 'The assessors write down strengths, weaknesses, risks and opportunities here.'}
        </Empty>
      ) : (
        findingKinds.map((kind) => {
          const own = findings.filter((finding) => finding.kind === kind)
          if (own.length === 0) return null
          return (
            <section key={kind} aria-label={findingKindTerms[kind].plural} className="mb-6">
              <h3 className="border-b-2 border-ink pb-1 text-lg">{findingKindTerms[kind].plural}</h3>
              <ul>
                {own.map((finding) => (
                  <li key={finding.id} className="border-b border-line">
                    <FindingRow
                      plan={plan}
                      processes={processes}
                      finding={finding}
                      answeredBy={actions.filter((action) => action.findings.includes(finding.id))}
                      mayWrite={mayWrite}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        })
      )}
      {adding && <FindingDialog plan={plan} processes={processes} onClose={() => setAdding(false)} />}
    </Section>
  )
}

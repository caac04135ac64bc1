'use client'

import { useState } from 'react'
import { type Plan, useUpdatePlan } from '@/app/assessment/use-plan'
import { Button } from '@/app/ui/button'
import { Select } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { SaveBar } from '@/app/ui/save-bar'
import { Section } from '@/app/ui/section'
import { riskSteps } from '@/lib/results/gap'
import {
  isUsual,
  ownRiskTableNotice,
  type RiskTable,
  riskTableNotice,
  riskTableSchema,
  usualRiskTable,
} from '@/lib/results/risk-table'

/** How likelihood and consequence of a gap make a risk: Assay's own table, or the one of this plan. */
export function RiskTableSection({ plan, mayEdit }: { plan: Plan; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false)
  return (
    <Section
      id="risks"
      title="Table of risks"
      about={plan.riskTable ? ownRiskTableNotice : riskTableNotice}
      action={
        mayEdit &&
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            Change<span className="sr-only"> the table of risks</span>
          </Button>
        )
      }
    >
      {editing ? (
        <RiskTableForm plan={plan} onDone={() => setEditing(false)} />
      ) : (
        <Grid table={plan.riskTable ?? usualRiskTable} />
      )}
    </Section>
  )
}

function RiskTableForm({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const [table, setTable] = useState<RiskTable>(plan.riskTable ?? usualRiskTable)
  const update = useUpdatePlan(onDone)
  const refused = riskTableSchema.safeParse(table).error?.issues[0]?.message
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!refused) update.mutate({ assessmentId: plan.id, riskTable: isUsual(table) ? null : table })
      }}
    >
      <Grid table={table} onChange={setTable} />
      <Button size="small" className="mt-3" onClick={() => setTable(usualRiskTable)}>
        Restore Assay’s table
      </Button>
      {refused && (
        <Notice kind="problem" className="mt-3">
          {refused}
        </Notice>
      )}
      <SaveBar saving={update} onCancel={onDone} />
    </form>
  )
}

function Grid({ table, onChange }: { table: RiskTable; onChange?: (table: RiskTable) => void }) {
  return (
    <table className="text-left">
      <thead>
        <tr className="text-sm text-soft">
          <th scope="col" className="pr-6 pb-2 font-normal">
            Likelihood
          </th>
          {riskSteps.map((consequence) => (
            <th key={consequence} scope="col" className="pr-6 pb-2 font-normal">
              {consequence} consequence
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {riskSteps.map((likelihood) => (
          <tr key={likelihood} className="border-t border-line">
            <th scope="row" className="py-2 pr-6 font-normal">
              {likelihood}
            </th>
            {riskSteps.map((consequence) => (
              <td key={consequence} className="py-2 pr-6">
                {onChange ? (
                  <Select
                    aria-label={`Risk at ${likelihood} likelihood and ${consequence} consequence`}
                    value={table[likelihood][consequence]}
                    onChange={(event) => {
                      const risk = riskSteps.find((step) => step === event.target.value)
                      if (risk) onChange({ ...table, [likelihood]: { ...table[likelihood], [consequence]: risk } })
                    }}
                  >
                    {riskSteps.map((step) => (
                      <option key={step}>{step}</option>
                    ))}
                  </Select>
                ) : (
                  <strong>{table[likelihood][consequence]}</strong>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

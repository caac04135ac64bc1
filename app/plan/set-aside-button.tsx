'use client'

import { useState } from 'react'
import type { Plan } from '@/app/assessment/use-plan'
import { sentenceOf } from '@/app/failure/failure'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextArea } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { clauseOf, type PlanCheck } from '@/lib/plan/clause'
import { useSetAside } from './use-set-aside'

/** Lets the lead set a check aside, with the reason that the report then shows. */
export function SetAsideButton({ plan, check, what }: { plan: Plan; check: PlanCheck; what: string }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const { update, set } = useSetAside(plan, () => setOpen(false))
  return (
    <>
      <Button size="small" className="ml-2" onClick={() => setOpen(true)}>
        Set aside…<span className="sr-only"> {what}</span>
      </Button>
      {open && (
        <Dialog
          open
          onOpenChange={setOpen}
          title="Set check aside"
          description={`${what}. ${clauseOf(check)} asks for it. The report shows that it was set aside, and why.`}
          actions={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button
                variant="primary"
                busy={update.isPending}
                onClick={() => (reason.trim() === '' ? setMissing(true) : set(check, reason))}
              >
                Set aside
              </Button>
            </>
          }
        >
          <Field label="Reason" {...(missing && reason.trim() === '' && { error: 'Say why the check is set aside.' })}>
            {(control) => (
              <TextArea
                {...control}
                value={reason}
                maxLength={2000}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          {update.isError && <Notice kind="problem">{sentenceOf(update.error)}</Notice>}
        </Dialog>
      )}
    </>
  )
}

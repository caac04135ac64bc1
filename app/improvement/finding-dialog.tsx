'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Plan, useRefreshThen } from '@/app/assessment/use-plan'
import type { ProcessResult } from '@/app/results/use-results'
import { useTRPC } from '@/app/trpc/client'
import { Field, TextArea, TextInput } from '@/app/ui/field'
import { FormDialog } from '@/app/ui/form-dialog'
import { RadioList } from '@/app/ui/radio-list'
import { type FindingKind, findingKinds, findingKindTerms } from '@/lib/improvement/finding'
import { measurementOf } from '@/lib/measurement/frameworks'
import { ChosenList } from './chosen-list'
import { PlacePicker } from './place-picker'
import type { Finding } from './use-improvement'

type FindingDialogProps = {
  plan: Plan
  processes: readonly ProcessResult[]
  /** Undefined for a new one. */
  finding?: Finding
  onClose: () => void
}

const kindChoices = findingKinds.map((value) => ({ value, ...findingKindTerms[value] }))

/** Adds a finding, or changes one. */
export function FindingDialog({ plan, processes, finding, onClose }: FindingDialogProps) {
  const [kind, setKind] = useState<FindingKind>(finding?.kind ?? 'weakness')
  const [title, setTitle] = useState(finding?.title ?? '')
  const [description, setDescription] = useState(finding?.description ?? '')
  const [concerns, setConcerns] = useState(finding?.concerns ?? [])
  const [evidence, setEvidence] = useState(finding?.evidence ?? [])
  const trpc = useTRPC()
  const register = useQuery(trpc.evidence.list.queryOptions({ assessmentId: plan.id }))
  const settled = useRefreshThen(onClose)
  const add = useMutation(trpc.finding.add.mutationOptions(settled))
  const change = useMutation(trpc.finding.change.mutationOptions(settled))
  const { framework, scale } = measurementOf(plan)
  function save() {
    const said = { assessmentId: plan.id, kind, title, description, concerns, evidence }
    if (finding) change.mutate({ ...said, findingId: finding.id, revision: finding.revision })
    else add.mutate(said)
  }
  return (
    <FormDialog
      title={finding ? 'Change finding' : 'Add finding'}
      width="wide"
      submit={finding ? 'Save' : 'Add finding'}
      saving={[add, change]}
      complete={title.trim() !== ''}
      onSubmit={save}
      onClose={onClose}
    >
      {(checked) => (
        <>
          <RadioList label="Kind" value={kind} onChange={setKind} choices={kindChoices} />
          <Field
            label="Title"
            hint="Such as “Nobody owns the procedure of the night shift”."
            {...(checked && !title.trim() ? { error: 'Write what was found.' } : {})}
          >
            {(control) => (
              <TextInput {...control} value={title} onChange={({ target }) => setTitle(target.value)} maxLength={200} />
            )}
          </Field>
          <Field label="Details" optional>
            {(control) => (
              <TextArea
                {...control}
                value={description}
                onChange={({ target }) => setDescription(target.value)}
                maxLength={4000}
              />
            )}
          </Field>
          <PlacePicker
            title="About"
            framework={framework}
            scale={scale}
            processes={processes}
            places={concerns}
            onChange={setConcerns}
          />
          <ChosenList
            legend="Rests on"
            none="The register of evidence is empty."
            options={register.data?.map((piece) => ({ id: piece.id, name: piece.title, about: piece.source })) ?? []}
            chosen={evidence}
            onChange={setEvidence}
          />
        </>
      )}
    </FormDialog>
  )
}

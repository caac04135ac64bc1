'use client'

import { Field, Select, TextArea, TextInput } from '@/app/ui/field'
import { RadioList } from '@/app/ui/radio-list'
import {
  evidenceKinds,
  evidenceKindTerms,
  evidenceStrengths,
  evidenceStrengthTerms,
  isEvidenceStrength,
} from '@/lib/evidence/evidence'
import type { Piece } from './bearing'

export type PieceText = Pick<Piece, 'kind' | 'title' | 'source' | 'reference' | 'date' | 'strength' | 'note'>

type PieceFieldsProps = { value: PieceText; onChange: (value: PieceText) => void; checked: boolean }

const kindChoices = evidenceKinds.map((value) => ({ value, ...evidenceKindTerms[value] }))

/** What a piece is, where it comes from, when, and how much it carries. */
export function PieceFields({ value, onChange, checked }: PieceFieldsProps) {
  const set = (field: keyof PieceText) => (event: { target: { value: string } }) =>
    onChange({ ...value, [field]: event.target.value })
  const error = (field: 'title' | 'source' | 'date', sentence: string) =>
    checked && !value[field].trim() ? { error: sentence } : {}
  return (
    <div className="grid gap-5">
      <RadioList
        label="Kind"
        value={value.kind}
        onChange={(kind) => onChange({ ...value, kind })}
        choices={kindChoices}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label="What it is"
          hint="Such as “Ticket export of March”."
          {...error('title', 'Say what the evidence is.')}
        >
          {(control) => <TextInput {...control} value={value.title} onChange={set('title')} maxLength={200} />}
        </Field>
        <Field
          label="Source"
          hint={`${evidenceKindTerms[value.kind].source}.`}
          {...error('source', 'Say where it comes from.')}
        >
          {(control) => <TextInput {...control} value={value.source} onChange={set('source')} maxLength={200} />}
        </Field>
        <Field label="Where it is found" hint="Link or reference." optional>
          {(control) => <TextInput {...control} value={value.reference} onChange={set('reference')} maxLength={500} />}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Day" hint="When it was obtained." {...error('date', 'Give the day.')}>
            {(control) => <TextInput {...control} type="date" value={value.date} onChange={set('date')} />}
          </Field>
          <Field label="Strength" hint={evidenceStrengthTerms[value.strength].explanation}>
            {(control) => (
              <Select
                {...control}
                value={value.strength}
                onChange={({ target }) =>
                  isEvidenceStrength(target.value) && onChange({ ...value, strength: target.value })
                }
              >
                {evidenceStrengths.map((strength) => (
                  <option key={strength} value={strength}>
                    {evidenceStrengthTerms[strength].name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      </div>
      <Field label="What it shows" optional>
        {(control) => <TextArea {...control} rows={2} value={value.note} onChange={set('note')} maxLength={2000} />}
      </Field>
    </div>
  )
}

import { Field, TextArea, TextInput } from '@/app/ui/field'
import type { ProcessModel } from '@/lib/model/model'

type AboutFieldsProps = { model: ProcessModel; onChange: (model: ProcessModel) => void }

/** What a model has to say about itself (ISO/IEC 33004:2015, 5.3). */
export function AboutFields({ model, onChange }: AboutFieldsProps) {
  const community = model.community ?? { interest: '', consensus: '' }
  const requirements = model.requirements ?? { id: '', name: '' }
  const long = (label: string, hint: string, value: string, change: (text: string) => ProcessModel) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextArea {...control} rows={2} value={value} onChange={(event) => onChange(change(event.target.value))} />
      )}
    </Field>
  )
  const short = (label: string, value: string, change: (text: string) => ProcessModel) => (
    <Field label={label}>
      {(control) => <TextInput {...control} value={value} onChange={(event) => onChange(change(event.target.value))} />}
    </Field>
  )
  return (
    <div className="grid max-w-2xl gap-5">
      {short('Name', model.name, (name) => ({ ...model, name }))}
      {long('Source', 'The standard or document it follows.', model.source, (source) => ({ ...model, source }))}
      {long('Licence', 'Who owns the wording, and where it may be shown.', model.licence, (licence) => ({
        ...model,
        licence,
      }))}
      {long('Domain', 'The field of work the processes belong to.', model.domain ?? '', (domain) => ({
        ...model,
        domain,
      }))}
      {long('Intended use', 'The situations it is meant for.', model.use ?? '', (use) => ({ ...model, use }))}
      {long('Community of interest', 'For whom it was made.', community.interest, (interest) => ({
        ...model,
        community: { ...community, interest },
      }))}
      {long('How it was agreed', 'Or that no agreement was sought.', community.consensus, (consensus) => ({
        ...model,
        community: { ...community, consensus },
      }))}
      {short('Requirements document', requirements.name, (name) => ({
        ...model,
        requirements: { ...requirements, name },
      }))}
    </div>
  )
}

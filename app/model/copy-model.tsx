'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import type { ProcessModel } from '@/lib/model/model'
import { shippedModel } from '@/lib/model/models'
import { modelAddress } from './address'
import { useRefreshModels } from './use-model'

type CopyModelProps = { model: ProcessModel; open: boolean; onOpenChange: (open: boolean) => void }

/** Begins a draft with the text of a model: a model of one's own, or the next version of it. */
export function CopyModel({ model, open, onOpenChange }: CopyModelProps) {
  const shipped = shippedModel(model.id) !== undefined
  const [to, setTo] = useState({
    id: shipped ? `our-${model.id}` : model.id,
    version: shipped ? '1.0' : nextVersion(model.version),
    name: shipped ? `Our ${model.name.toLowerCase()}` : model.name,
  })
  const trpc = useTRPC()
  const router = useRouter()
  const refresh = useRefreshModels()
  const copy = useMutation(
    trpc.model.copy.mutationOptions({
      onSuccess: async () => {
        await refresh()
        router.push(modelAddress(to, '/edit'))
      },
    }),
  )
  function submit(event: FormEvent) {
    event.preventDefault()
    copy.mutate({ from: { id: model.id, version: model.version }, to })
  }
  const field = (name: keyof typeof to, label: string, hint: string) => (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextInput {...control} value={to[name]} onChange={(event) => setTo({ ...to, [name]: event.target.value })} />
      )}
    </Field>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Copy and tailor"
      description={`A draft with the text of ${model.name} ${model.version}. Its licence goes with it: ${model.licence}`}
    >
      <form onSubmit={submit} className="grid gap-4">
        {field('name', 'Name', 'What people will call it.')}
        {field('id', 'Identifier', 'Lower-case letters, digits, dots and hyphens. The same for all its versions.')}
        {field('version', 'Version', 'Numbers separated by dots.')}
        {copy.isError && <Notice kind="problem">{sentenceOf(copy.error)}</Notice>}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button type="submit" variant="primary" busy={copy.isPending || copy.isSuccess}>
            Make the draft
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function nextVersion(version: string): string {
  return version.replace(/\d+(?!.*\d)/, (last) => String(Number(last) + 1))
}

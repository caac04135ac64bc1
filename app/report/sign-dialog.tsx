'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Dialog } from '@/app/ui/dialog'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { useRefreshVersions } from './use-refresh-versions'
import type { ReportVersion } from './versions-panel'

type SignDialogProps = {
  assessmentId: string
  version: ReportVersion
  /** Somebody else's signature, given elsewhere, is noted. */
  elsewhere: boolean
  onClose: () => void
}

/** Signs a version, or notes the sponsor's signature on paper; either holds for this content and no other. */
export function SignDialog({ assessmentId, version, elsewhere, onClose }: SignDialogProps) {
  const [first, setFirst] = useState('')
  const [reference, setReference] = useState('')
  const form = useId()
  const trpc = useTRPC()
  const refresh = useRefreshVersions()
  const onSuccess = async () => {
    await refresh()
    onClose()
  }
  const sign = useMutation(trpc.report.sign.mutationOptions({ onSuccess }))
  const note = useMutation(trpc.report.noteSignature.mutationOptions({ onSuccess }))
  const failure = sign.error ?? note.error
  const complete = first.trim() !== '' && (!elsewhere || reference.trim() !== '')

  function submit(event: FormEvent) {
    event.preventDefault()
    const signed = { assessmentId, reportId: version.id, sha256: version.sha256 }
    if (elsewhere) note.mutate({ ...signed, name: first, reference })
    else sign.mutate({ ...signed, confirmation: first })
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={elsewhere ? 'Note a signature' : `Sign version ${version.version}`}
      description={
        elsewhere
          ? 'For a sponsor who signs on paper or by mail and has no account here.'
          : 'The signature holds for the content of this version, with your name and the time.'
      }
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabled={!complete}
            busy={sign.isPending || note.isPending}
          >
            {elsewhere ? 'Note the signature' : 'Sign'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4" noValidate>
        {failure && <Notice kind="problem">{sentenceOf(failure)}</Notice>}
        <p className="text-sm text-soft">
          SHA-256 <code className="break-all">{version.sha256}</code>
        </p>
        {elsewhere ? (
          <>
            <Field label="Signed by" hint="Name and function of the sponsor.">
              {(control) => (
                <TextInput
                  {...control}
                  value={first}
                  maxLength={160}
                  onChange={({ target }) => setFirst(target.value)}
                />
              )}
            </Field>
            <Field label="Where it is on record" hint="A letter, a mail, with its date.">
              {(control) => (
                <TextInput
                  {...control}
                  value={reference}
                  maxLength={500}
                  onChange={({ target }) => setReference(target.value)}
                />
              )}
            </Field>
          </>
        ) : (
          <Field label="Your password or your full name" hint="To say that you mean it.">
            {(control) => (
              <TextInput
                {...control}
                type="password"
                autoComplete="off"
                value={first}
                maxLength={200}
                onChange={({ target }) => setFirst(target.value)}
              />
            )}
          </Field>
        )}
      </form>
    </Dialog>
  )
}

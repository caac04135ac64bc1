'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Field, TextInput } from '@/app/ui/field'
import { Notice } from '@/app/ui/notice'
import { colourOf, logoTypes, problemOfAccent } from '@/lib/report/look'
import type { Look } from './document/report-document'

/** The organisation's colour and logo on all its reports, for the lead. */
export function LookForm({ assessmentId, look }: { assessmentId: string; look: Look }) {
  const [accent, setAccent] = useState(look.accent ?? '')
  const file = useId()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const keep = useMutation(
    trpc.report.setLook.mutationOptions({
      onSuccess: (kept) => {
        queries.setQueryData(trpc.report.look.queryKey({ assessmentId }), (known) => known && { ...known, ...kept })
      },
    }),
  )
  const colour = colourOf(accent)
  const problem =
    accent.trim() === ''
      ? undefined
      : colour
        ? problemOfAccent(colour)
        : 'Write the colour as #rrggbb, such as #16336f.'
  const save = (logo?: string | null) => keep.mutate({ assessmentId, accent: colour ?? null, logo })

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!problem) save()
  }

  async function choose(chosen: File | undefined) {
    if (chosen && !problem) save(await base64Of(chosen))
  }

  return (
    <details className="border-t border-edge pt-3">
      <summary className="min-h-8 cursor-pointer font-semibold">Colour and logo</summary>
      <p className="mt-1 mb-3 text-sm text-soft">Of the organisation, on all its reports, the issued ones too.</p>
      <form onSubmit={submit} className="grid gap-3">
        <div className="flex items-end gap-2">
          <Field label="Colour of headings" optional error={problem ?? ''} className="grow">
            {(control) => (
              <TextInput
                {...control}
                value={accent}
                placeholder="#16336f"
                spellCheck={false}
                onChange={({ target }) => setAccent(target.value)}
              />
            )}
          </Field>
          <Button type="submit" busy={keep.isPending} disabled={problem !== undefined}>
            Keep
          </Button>
        </div>
        <div className="grid gap-1.5">
          <label htmlFor={file} className="font-semibold">
            Logo <span className="font-normal text-soft">(PNG or JPEG, up to 256 KB)</span>
          </label>
          <input
            id={file}
            type="file"
            accept={logoTypes.join(',')}
            className="w-full min-w-0 text-sm"
            onChange={({ target }) => choose(target.files?.[0])}
          />
          {look.logo && (
            <Button size="small" className="justify-self-start" onClick={() => save(null)}>
              Take the logo away
            </Button>
          )}
        </div>
      </form>
      {keep.isError && (
        <Notice kind="problem" className="mt-3">
          {sentenceOf(keep.error)}
        </Notice>
      )}
    </details>
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

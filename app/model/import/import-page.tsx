'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { PageFrame } from '@/app/shell/page-frame'
import { type Input, useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { modelLimits } from '@/lib/model/limits'
import { modelAddress } from '../address'
import { DownloadButtons } from '../download-buttons'
import { Findings } from '../findings'
import { useRefreshModels } from '../use-model'
import { Preview } from './preview'
import { stepNames, useReadModel } from './use-read-model'

type ChosenFile = Input['model']['preview']

/** Brings a model in from a file: choose it, see what it says and what is wrong with it, then keep it as a draft. */
export function ImportPage() {
  const [file, setFile] = useState<ChosenFile | null>(null)
  const input = useId()
  const trpc = useTRPC()
  const router = useRouter()
  const refresh = useRefreshModels()
  const reading = useReadModel()
  const keep = useMutation(
    trpc.model.import.mutationOptions({
      onSuccess: async (version) => {
        await refresh()
        router.push(modelAddress(version))
      },
    }),
  )

  const { preview } = reading

  async function choose(chosen: File | undefined) {
    if (!chosen) return
    keep.reset()
    const next = { name: chosen.name, base64: await base64Of(chosen) }
    setFile(next)
    reading.read(next)
  }

  return (
    <PageFrame title="Import a process model">
      <h1 className="text-3xl">Import a process model</h1>
      <p className="measure mt-2 mb-8 text-soft">
        From an Excel workbook, a CSV file or JSON. Nothing is stored before you have seen what comes in.
      </p>
      <div className="max-w-5xl">
        <Section
          title="File"
          about="Begin with the template, or with an export of a model that is here: sheets and headings are the same."
        >
          <DownloadButtons label="Download the template:" />
          <div className="mt-5 grid grid-cols-[minmax(0,1fr)] gap-1.5">
            <label htmlFor={input} className="font-semibold">
              Workbook, CSV or JSON, up to 1 MB and {modelLimits.processes} processes
            </label>
            <input
              id={input}
              type="file"
              accept=".xlsx,.csv,.json"
              onChange={(event) => void choose(event.target.files?.[0])}
              className="max-w-full rounded-md border border-edge bg-paper p-2 file:mr-4 file:min-h-9 file:rounded-md file:border file:border-edge file:bg-ground file:px-4 file:font-semibold file:text-ink"
            />
          </div>
          {reading.step && (
            <div className="mt-4 flex flex-wrap items-center gap-4">
              <label className="text-soft" role="status">
                {stepNames[reading.step]}
                <progress className="ml-3 align-middle" max={3} value={reading.done} />
              </label>
              <Button size="small" onClick={reading.cancel}>
                Cancel
              </Button>
            </div>
          )}
          {reading.error !== null && (
            <Notice kind="problem" className="mt-4">
              {sentenceOf(reading.error)}
            </Notice>
          )}
        </Section>
        {preview && file && (
          <Section title="What comes in" about={file.name}>
            {preview.model ? (
              <Preview model={preview.model} />
            ) : (
              <Notice kind="problem" title="The file does not hold a process model">
                Mend what is listed here and choose the file again.
              </Notice>
            )}
            <Findings problems={preview.problems} />
            {preview.model && (
              <div className="mt-6 grid gap-3">
                <TakenNotice taken={preview.taken} />
                {keep.isError && <Notice kind="problem">{sentenceOf(keep.error)}</Notice>}
                {(preview.taken === 'free' || preview.taken === 'draft') && (
                  <div>
                    <Button
                      variant="primary"
                      busy={keep.isPending || keep.isSuccess}
                      onClick={() => keep.mutate({ ...file, replace: preview.taken === 'draft' })}
                    >
                      {preview.taken === 'draft' ? 'Replace the draft' : 'Import as a draft'}
                    </Button>
                  </div>
                )}
              </div>
            )}
          </Section>
        )}
      </div>
    </PageFrame>
  )
}

const taken = {
  draft: 'There is a draft of this version. Importing replaces it with what the file says.',
  published: 'This version is published and stays as it is. Give the model another version in the file.',
  shipped: 'The identifier belongs to a model that ships with Assay. Give the model another identifier in the file.',
}

function TakenNotice({ taken: state }: { taken: 'free' | keyof typeof taken }) {
  return state === 'free' ? null : <Notice kind={state === 'draft' ? 'attention' : 'problem'}>{taken[state]}</Notice>
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { Section } from '@/app/ui/section'
import { frameworks } from '@/lib/measurement/frameworks'
import { errorsOf, validateModel } from '@/lib/model/validate'
import { modelAddress } from '../address'
import { Findings } from '../findings'
import { type ModelView, useRefreshModels } from '../use-model'
import { AboutFields } from './about-fields'
import { GroupsEditor } from './groups-editor'
import { NewProcess } from './new-process'
import { ProcessEditor } from './process-editor'
import { useEdited } from './use-edited'

/** A draft with everything in it that can be changed; what is wrong with it is said while it is written. */
export function ModelEditor({ view }: { view: ModelView }) {
  const { model, change, undo, mayUndo, unsaved, markSaved } = useEdited(view.model)
  const [revision, setRevision] = useState(view.revision)
  const trpc = useTRPC()
  const refresh = useRefreshModels()
  const save = useMutation(
    trpc.model.save.mutationOptions({
      onSuccess: async ({ revision }) => {
        setRevision(revision)
        await refresh()
      },
    }),
  )
  const findings = validateModel(model, frameworks)
  const errors = errorsOf(findings).length
  function keep() {
    const { id, version } = model
    save.mutate({ id, version, revision, model }, { onSuccess: () => markSaved(model) })
  }
  return (
    <>
      <p className="text-soft">
        <Link href={modelAddress(model)} className="link">
          {view.model.name} {model.version}
        </Link>
      </p>
      <h1 className="text-3xl">Edit the model</h1>
      <div className="mt-6 max-w-5xl">
        <Section id="about" title="About">
          <AboutFields model={model} onChange={change} />
        </Section>
        <Section id="groups" title="Groups" about="In the order in which they are shown.">
          <GroupsEditor model={model} onChange={change} />
        </Section>
        <Section id="processes" title="Processes" about="Open a process to reword it and its outcomes.">
          <ul className="border-t border-line">
            {model.processes.map((process) => (
              <li key={process.id} className="border-b border-line">
                <ProcessEditor model={model} process={process} onChange={change} />
              </li>
            ))}
          </ul>
          <NewProcess model={model} onChange={change} />
        </Section>
        <Section id="findings" title="What to mend">
          <Findings problems={findings} />
        </Section>
      </div>
      <div className="sticky bottom-0 z-10 -mx-4 border-t border-edge bg-ground px-4 py-3 sm:-mx-6 sm:px-6">
        {save.isError && (
          <Notice kind="problem" className="mb-3">
            {sentenceOf(save.error)}
          </Notice>
        )}
        <div className="flex flex-wrap items-center justify-end gap-3">
          <p role="status" className="mr-auto text-soft">
            {unsaved ? 'Not saved yet.' : 'Saved.'}{' '}
            {errors > 0 && (
              <a href="#findings" className="link">
                {errors} to mend
              </a>
            )}
          </p>
          <Button onClick={undo} disabled={!mayUndo}>
            Undo
          </Button>
          <Button variant="primary" disabled={!unsaved} busy={save.isPending} onClick={keep}>
            Save the draft
          </Button>
        </div>
      </div>
    </>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { errorsOf } from '@/lib/model/validate'
import { modelAddress } from './address'
import { CopyModel } from './copy-model'
import { DownloadButtons } from './download-buttons'
import { type ModelView, useRefreshModels } from './use-model'

/** What one may do with a version of a model. */
export function ModelActs({ view }: { view: ModelView }) {
  const { model, state, shipped, findings, mayCopy, mayEdit, mayRemove } = view
  const { id, version } = model
  const [asking, setAsking] = useState<'copy' | 'remove' | null>(null)
  const trpc = useTRPC()
  const router = useRouter()
  const refresh = useRefreshModels()
  const publish = useMutation(trpc.model.publish.mutationOptions({ onSuccess: refresh }))
  const remove = useMutation(
    trpc.model.remove.mutationOptions({
      onSuccess: () => {
        router.push('/models')
        void refresh()
      },
    }),
  )
  return (
    <div className="mt-6 grid gap-4">
      {!shipped && (
        <p>
          <strong>{state === 'draft' ? 'Draft.' : 'Published.'}</strong>{' '}
          <span className="text-soft">
            {state === 'draft'
              ? 'It can be edited, and planned with once it is published.'
              : 'It can be planned with, and stays as it is.'}
          </span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {mayEdit && (
          <>
            <Button
              variant="primary"
              busy={publish.isPending}
              disabled={errorsOf(findings).length > 0}
              onClick={() => publish.mutate({ id, version })}
            >
              Publish version {version}
            </Button>
            <LinkButton href={modelAddress(model, '/edit')}>Edit</LinkButton>
          </>
        )}
        <LinkButton href={modelAddress(model, '/traceability')}>Trace clauses</LinkButton>
        {mayCopy && <Button onClick={() => setAsking('copy')}>Copy and tailor …</Button>}
        {mayRemove && (
          <Button onClick={() => setAsking('remove')} className="text-danger">
            Remove …
          </Button>
        )}
      </div>
      <DownloadButtons label="Export as" model={{ id, version }} />
      {publish.error && <Notice kind="problem">{sentenceOf(publish.error)}</Notice>}
      <CopyModel model={model} open={asking === 'copy'} onOpenChange={(open) => setAsking(open ? 'copy' : null)} />
      {asking === 'remove' && (
        <ConfirmDialog
          title={`Remove ${model.name} ${version}`}
          description="Nothing brings it back. Export it before, if you may need it again."
          act="Remove model"
          doing={remove}
          onConfirm={() => remove.mutate({ id, version })}
          onClose={() => setAsking(null)}
        />
      )}
    </div>
  )
}

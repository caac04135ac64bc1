'use client'

import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { LinkButton } from '@/app/ui/link-button'
import { Notice } from '@/app/ui/notice'
import { modelAddress } from '../address'
import { ModelSkeleton } from '../model-skeleton'
import { type AskedVersion, useModel } from '../use-model'
import { ModelEditor } from './model-editor'

/** Tailors a draft. */
export function EditPage(asked: AskedVersion) {
  const view = useModel(asked)
  return (
    <PageFrame title={view.data ? `${view.data.model.name}: edit` : 'Edit the process model'}>
      <Loaded query={view} heading="Edit the process model" skeleton={<ModelSkeleton />}>
        {(view) =>
          view.mayEdit ? (
            <ModelEditor view={view} />
          ) : (
            <>
              <h1 className="text-3xl">{view.model.name}</h1>
              <Notice
                className="mt-4"
                title="This version stays as it is"
                action={<LinkButton href={modelAddress(view.model)}>Open the model</LinkButton>}
              >
                Published and shipped versions are not edited. Copy it to a version of your own there.
              </Notice>
            </>
          )
        }
      </Loaded>
    </PageFrame>
  )
}

'use client'

import { PageFrame } from '@/app/shell/page-frame'
import { Loaded } from '@/app/trpc/loaded'
import { Findings } from './findings'
import { ModelActs } from './model-acts'
import { ModelBrowser } from './model-browser'
import { ModelSkeleton } from './model-skeleton'
import { type AskedVersion, useModel } from './use-model'

/** A model to read, with what one may do with it. */
export function ModelPage(asked: AskedVersion) {
  const view = useModel(asked)
  return (
    <PageFrame title={view.data ? `${view.data.model.name}: process model` : 'Process model'}>
      <Loaded query={view} heading="Process model" skeleton={<ModelSkeleton />}>
        {(view) => (
          <ModelBrowser model={view.model}>
            <ModelActs view={view} />
            {view.state === 'draft' && <Findings problems={view.findings} />}
          </ModelBrowser>
        )}
      </Loaded>
    </PageFrame>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { CopyButton } from '@/app/ui/copy-button'
import { Notice } from '@/app/ui/notice'

/** Makes a link for somebody who has forgotten their password. It is shown once, to hand over. */
export function PasswordLink({ userId, name }: { userId: string; name: string }) {
  const trpc = useTRPC()
  const make = useMutation(trpc.organisation.makePasswordLink.mutationOptions())
  const link = make.data && `${window.location.origin}/sign-in/new-password#${make.data.token}`
  return (
    <>
      <Button size="small" variant="quiet" busy={make.isPending} onClick={() => make.mutate({ userId })}>
        New password<span className="sr-only"> for {name}</span>
      </Button>
      {make.isError && (
        <Notice kind="problem" className="order-last w-full">
          {sentenceOf(make.error)}
        </Notice>
      )}
      {link && (
        <div className="order-last flex w-full flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-48 grow text-sm text-soft">
            Give this link to {name}. It works once, for {make.data.minutes} minutes, and is not shown again.
            <span className="block font-mono break-all">{link}</span>
          </p>
          <CopyButton text={link} what={`password link for ${name}`} />
        </div>
      )}
    </>
  )
}

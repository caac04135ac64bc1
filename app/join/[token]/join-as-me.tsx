'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { signOutHere } from '@/app/account/session'
import type { Me } from '@/app/account/use-me'
import { useTRPC } from '@/app/trpc/client'
import { sentenceOf } from '@/app/trpc/query-client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'

/** Somebody who is signed in already joins as who they are. */
export function JoinAsMe({ token, me }: { token: string; me: Me }) {
  const trpc = useTRPC()
  const [leaving, setLeaving] = useState(false)
  const accept = useMutation(
    trpc.invitation.accept.mutationOptions({
      onSuccess: ({ assessmentId }) => window.location.assign(`/assessments/${assessmentId}/room`),
    }),
  )
  return (
    <div className="mt-6 grid gap-4">
      {accept.isError && <Notice kind="problem">{sentenceOf(accept.error)}</Notice>}
      <Button
        variant="primary"
        size="large"
        busy={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        Join as {me.name}
      </Button>
      <p className="text-sm text-soft">
        Not {me.name}?{' '}
        <button
          type="button"
          className="link text-ink"
          disabled={leaving}
          onClick={() => {
            setLeaving(true)
            void signOutHere(window.location.pathname)
          }}
        >
          Sign out and join as somebody else
        </button>
      </p>
    </div>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { saveJson } from '@/app/ui/save-file'
import { EraseDialog } from './erase-dialog'

/** Takes out one's own data, and erases oneself. */
export function OwnData({ name }: { name: string }) {
  const [erasing, setErasing] = useState(false)
  const trpc = useTRPC()
  const take = useMutation(
    trpc.privacy.own.mutationOptions({ onSuccess: (data) => saveJson('stored-about-a-person.json', data) }),
  )
  const erase = useMutation(trpc.privacy.eraseOwn.mutationOptions({ onSuccess: () => window.location.assign('/') }))
  return (
    <>
      {take.error && (
        <Notice kind="problem" className="mb-4">
          {sentenceOf(take.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={take.isPending} onClick={() => take.mutate()}>
          Download as a file
        </Button>
        <Button variant="quiet" onClick={() => setErasing(true)}>
          Erase my name …
        </Button>
      </div>
      {erasing && (
        <EraseDialog
          name={name}
          doing={erase}
          onErase={(name) => erase.mutate({ name })}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { ConfirmDialog } from '@/app/ui/confirm-dialog'

/** Begins the demo anew, after asking: others may be in it. */
export function ResetDemo({ onProblem }: { onProblem: (sentence: string) => void }) {
  const [asking, setAsking] = useState(false)
  const trpc = useTRPC()
  const queries = useQueryClient()
  const reset = useMutation(
    trpc.demo.reset.mutationOptions({
      onSuccess: () => queries.invalidateQueries(),
      onError: (error) => onProblem(sentenceOf(error)),
      onSettled: () => setAsking(false),
    }),
  )
  return (
    <div className="mt-8 flex flex-wrap items-center justify-between gap-3">
      <p className="text-soft">Has someone finished the demo?</p>
      <Button size="small" onClick={() => setAsking(true)}>
        Reset the demo
      </Button>
      {asking && (
        <ConfirmDialog
          title="Reset the demo workshop"
          description="Everything done in it is lost, also by others who are in it now. It starts again half done, as you found it."
          act="Reset demo"
          doing={reset}
          onConfirm={() => reset.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

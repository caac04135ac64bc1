'use client'

import { useRef, useState } from 'react'
import { type Input, type Output, useTRPCClient } from '@/app/trpc/client'

type Preview = Output['model']['preview']
type Step = 'sending' | 'waiting' | 'unpacking' | 'checking'

const steps: Step[] = ['sending', 'waiting', 'unpacking', 'checking']

export const stepNames: Record<Step, string> = {
  sending: 'Sending the file…',
  waiting: 'Waiting for the server…',
  unpacking: 'Reading the file…',
  checking: 'Checking the model…',
}

/** Has the server read a model file, tells how far it is, and cancels. */
export function useReadModel() {
  const client = useTRPCClient()
  const running = useRef<AbortController>(undefined)
  const [step, setStep] = useState<Step | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [error, setError] = useState<unknown>(null)

  function cancel() {
    running.current?.abort()
    running.current = undefined
    setStep(null)
  }

  async function read(file: Input['model']['read']) {
    cancel()
    const own = new AbortController()
    running.current = own
    setPreview(null)
    setError(null)
    setStep('sending')
    try {
      for await (const told of await client.model.read.mutate(file, { signal: own.signal })) {
        if (own.signal.aborted) return
        if ('step' in told) setStep(told.step)
        else setPreview(told.preview)
      }
    } catch (problem) {
      if (!own.signal.aborted) setError(problem)
    } finally {
      if (running.current === own) cancel()
    }
  }

  return {
    read: (file: Input['model']['read']) => void read(file),
    cancel,
    step,
    done: step ? steps.indexOf(step) : 0,
    preview,
    error,
  }
}

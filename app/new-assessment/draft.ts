'use client'

import { useEffect, useState } from 'react'
import { z } from 'zod'
import { decisionRules } from '@/lib/consensus/decision'

const draftSchema = z.object({
  intent: z.object({ title: z.string(), purpose: z.string(), unit: z.string(), sponsor: z.string() }),
  modelId: z.string(),
  modelVersion: z.string(),
  scope: z.array(z.tuple([z.string(), z.number()])),
  frameworkId: z.string(),
  scaleId: z.string(),
  decisionRule: z.enum(decisionRules),
})

/** A plan that is not made yet. */
export type Draft = z.infer<typeof draftSchema>

const key = 'assay-new-assessment'

const blank: Draft = {
  intent: { title: '', purpose: '', unit: '', sponsor: '' },
  modelId: 'iso-33054',
  modelVersion: '2020.1',
  scope: [],
  frameworkId: 'iso-33020-2019',
  scaleId: 'nplf',
  decisionRule: 'qualified-majority',
}

/** What is being typed, kept for this tab, so that a reload loses nothing. */
export function useDraft(): [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState(blank)
  useEffect(() => {
    const kept = readDraft()
    if (kept) setDraft(kept)
  }, [])
  const keep = (next: Draft) => {
    setDraft(next)
    sessionStorage.setItem(key, JSON.stringify(next))
  }
  return [draft, keep]
}

/** The draft with another model; processes chosen by then that it does not have are left aside. */
export function withModel(draft: Draft, model: { id: string; version: string } | undefined): Draft {
  return model ? { ...draft, modelId: model.id, modelVersion: model.version } : draft
}

export function forgetDraft(): void {
  sessionStorage.removeItem(key)
}

function readDraft(): Draft | undefined {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? ''))
    return parsed.data
  } catch {
    return undefined // nothing kept, or kept by an older version
  }
}

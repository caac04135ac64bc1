'use client'

import { useQuery } from '@tanstack/react-query'
import { type Output, useTRPC } from '@/app/trpc/client'
import type { Place } from '@/lib/improvement/finding'

export type Profile = Output['result']['profile']
export type ProcessResult = Profile['processes'][number]
export type AttributeResult = ProcessResult['attributes'][number]

/** The results as they stand; looked up again while the page is open, since the room may be recording. */
export function useResults(assessmentId: string) {
  const trpc = useTRPC()
  return useQuery(trpc.result.profile.queryOptions({ assessmentId }))
}

/** How many items are in scope and how many of them are recorded. */
export function coverage(processes: readonly ProcessResult[]): { items: number; recorded: number } {
  return {
    items: processes.reduce((sum, process) => sum + process.items, 0),
    recorded: processes.reduce((sum, process) => sum + process.recorded, 0),
  }
}

/** Processes under the name of their group, in the order they come in. */
export function byGroup(processes: readonly ProcessResult[]): { group: string; processes: ProcessResult[] }[] {
  const groups = new Map<string, ProcessResult[]>()
  for (const process of processes) groups.set(process.group, [...(groups.get(process.group) ?? []), process])
  return [...groups].map(([group, processes]) => ({ group, processes }))
}

/** Where a figure opens what it came from. */
export function resultHref(assessmentId: string, itemId: string): string {
  return `/assessments/${assessmentId}/results/${encodeURIComponent(itemId)}`
}

export function roomHref(assessmentId: string, itemId: string): string {
  return `/assessments/${assessmentId}/room?item=${encodeURIComponent(itemId)}`
}

/** Where an action is begun for the gap of an attribute. */
export function planActionHref(assessmentId: string, { processId, attributeId }: Place): string {
  return `/assessments/${assessmentId}/results/findings?closes=${encodeURIComponent(`${processId} ${attributeId}`)}`
}

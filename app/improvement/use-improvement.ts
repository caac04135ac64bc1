'use client'

import { useQuery } from '@tanstack/react-query'
import type { Plan } from '@/app/plan/use-plan'
import { type Output, useTRPC } from '@/app/trpc/client'
import { mayWriteFindings } from '@/lib/workshop/role'

export type Finding = Output['finding']['list'][number]
export type Action = Output['action']['list'][number]

export function useFindings(assessmentId: string) {
  return useQuery(useTRPC().finding.list.queryOptions({ assessmentId }))
}

export function useActions(assessmentId: string) {
  return useQuery(useTRPC().action.list.queryOptions({ assessmentId }))
}

/** Whether whoever looks may write findings and actions, and they are not frozen. */
export function mayChange({ me, status }: Plan): boolean {
  return mayWriteFindings(me.role) && status !== 'concluded'
}

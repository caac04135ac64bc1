'use client'

import { useQuery } from '@tanstack/react-query'
import { type Output, useTRPC } from '@/app/trpc/client'

export type Finding = Output['finding']['list'][number]
export type Action = Output['action']['list'][number]

export function useFindings(assessmentId: string) {
  return useQuery(useTRPC().finding.list.queryOptions({ assessmentId }))
}

export function useActions(assessmentId: string) {
  return useQuery(useTRPC().action.list.queryOptions({ assessmentId }))
}

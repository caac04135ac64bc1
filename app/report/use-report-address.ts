'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { DomainError } from '@/lib/errors'
import { choiceOfQuery, queryOfChoice } from '@/lib/report/choice'
import { type ReportChoice, wholeReport } from '@/lib/report/sections'

/** What the address of the page says: which version is shown, and what of it. A reload shows the same. */
export function useReportAddress() {
  const query = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const version = query.get('version') ?? undefined
  // The page follows a tick of a box at once, and the address after it.
  const [choice, setChoice] = useState(() => readChoice(query))
  const show = (next: { version: string | undefined; choice: ReportChoice }) => {
    const asked = queryOfChoice(next.choice)
    if (next.version !== undefined) asked.set('version', next.version)
    router.replace(asked.size === 0 ? path : `${path}?${asked}`, { scroll: false })
  }
  return {
    version,
    choice,
    showVersion: (next: number | undefined) => show({ version: next?.toString(), choice }),
    showChoice: (next: ReportChoice) => {
      setChoice(next)
      show({ version, choice: next })
    },
  }
}

/** An address that asks for what there is not shows the whole. */
function readChoice(query: URLSearchParams): ReportChoice {
  try {
    return choiceOfQuery(query)
  } catch (error) {
    if (error instanceof DomainError) return wholeReport
    throw error
  }
}

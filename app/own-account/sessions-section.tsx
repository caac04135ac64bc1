'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Section } from '@/app/ui/section'
import { Loading, Skeleton } from '@/app/ui/skeleton'
import { SessionList } from './session-list'

export function SessionsSection() {
  const trpc = useTRPC()
  const sessions = useQuery(trpc.session.list.queryOptions())
  return (
    <Section
      title="Where you are signed in"
      about="Sign out what you do not know or no longer use. It takes effect at once."
    >
      <Loaded
        query={sessions}
        skeleton={
          <Loading what="your sessions">
            <Skeleton className="h-16 w-full" />
          </Loading>
        }
      >
        {(rows) => <SessionList sessions={rows} />}
      </Loaded>
    </Section>
  )
}

'use client'

import { useMe } from '@/app/account/use-me'
import { AssessmentsPage, AssessmentsSkeletonPage } from '@/app/assessment-list/assessments-page'
import { LandingPage } from './landing-page'

/** The first page: what Assay is when signed out, one's assessments when signed in. */
export function HomePage({ known }: { known: boolean }) {
  const { data, isPending } = useMe()
  if (data?.user) return <AssessmentsPage me={data.user} />
  if (known && isPending) return <AssessmentsSkeletonPage />
  return <LandingPage offers={data} />
}

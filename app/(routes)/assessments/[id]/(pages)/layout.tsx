import type { ReactNode } from 'react'
import { LiveAssessment } from '@/app/live/live-assessment'

/** The pages of an assessment beside its room: they follow what changes. The room does so by itself. */
export default async function Layout({ params, children }: { params: Promise<{ id: string }>; children: ReactNode }) {
  const { id } = await params
  return (
    <>
      <LiveAssessment assessmentId={id} />
      {children}
    </>
  )
}

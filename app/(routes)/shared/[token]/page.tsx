import type { Metadata } from 'next'
import { SharedReportPage } from '@/app/report/shared-report-page'

/** Whoever has the link reads it; search engines do not, and the link is told to nobody. */
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  return <SharedReportPage token={token} />
}

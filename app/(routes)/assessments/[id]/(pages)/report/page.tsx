import { ReportPage } from '@/app/report/report-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ReportPage assessmentId={id} />
}

import { AssessmentLogPage } from '@/app/audit-log/audit-log-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <AssessmentLogPage assessmentId={id} />
}

import { ReadinessPage } from '@/app/model/trace/readiness-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ReadinessPage assessmentId={id} />
}

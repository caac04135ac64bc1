import { PlanPage } from '@/app/plan/plan-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <PlanPage assessmentId={id} />
}

import { ComparisonPage } from '@/app/comparison/comparison-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ComparisonPage assessmentId={id} />
}

import { ResultsPage } from '@/app/results/results-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ResultsPage assessmentId={id} />
}

import { EvidencePage } from '@/app/evidence/evidence-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <EvidencePage assessmentId={id} />
}

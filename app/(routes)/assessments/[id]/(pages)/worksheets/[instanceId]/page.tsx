import { VersionsPage } from '@/app/worksheet/versions-page'

export default async function Page({ params }: { params: Promise<{ id: string; instanceId: string }> }) {
  const { id, instanceId } = await params
  return <VersionsPage assessmentId={id} instanceId={instanceId} />
}

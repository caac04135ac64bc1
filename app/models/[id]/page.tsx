import { ModelPage } from '@/app/model/model-page'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <ModelPage modelId={id} />
}

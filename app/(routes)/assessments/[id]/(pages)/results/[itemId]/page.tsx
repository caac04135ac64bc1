import { ItemResultPage } from '@/app/results/item/item-result-page'

export default async function Page({ params }: { params: Promise<{ id: string; itemId: string }> }) {
  const { id, itemId } = await params
  return <ItemResultPage assessmentId={id} itemId={decodeURIComponent(itemId)} />
}

import { OpenRoom } from '@/app/room/open-room'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <OpenRoom assessmentId={id} />
}

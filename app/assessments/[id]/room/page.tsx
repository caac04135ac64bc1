import { Suspense } from 'react'
import { RoomPage } from '@/app/room/room-page'
import { RoomSkeleton } from '@/app/room/room-skeleton'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return (
    <Suspense fallback={<RoomSkeleton />}>
      <RoomPage assessmentId={id} />
    </Suspense>
  )
}

import { Loading, Skeleton } from '@/app/ui/skeleton'

/** The shape of the room while its documents open. */
export function RoomSkeleton() {
  const lines = ['w-full', 'w-5/6', 'w-11/12', 'w-2/3', 'w-4/5']
  return (
    <main id="main">
      <title>Room · Assay</title>
      <h1 className="sr-only">Room</h1>
      <Loading what="the room">
        <div className="h-14 border-b border-line bg-paper" />
        <div className="grid gap-8 p-6 lg:grid-cols-[17rem_minmax(0,1fr)_26rem]">
          <div className="grid content-start gap-3 max-lg:hidden">
            {lines.map((width) => (
              <Skeleton key={width} className={`h-6 ${width}`} />
            ))}
          </div>
          <div className="grid content-start gap-4">
            <Skeleton className="h-5 w-56" />
            <Skeleton className="h-10 w-4/5" />
            <Skeleton className="h-40 w-full" />
          </div>
          <div className="grid content-start gap-3 max-lg:hidden">
            {lines.map((width) => (
              <Skeleton key={width} className={`h-5 ${width}`} />
            ))}
          </div>
        </div>
      </Loading>
    </main>
  )
}

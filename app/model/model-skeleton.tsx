import { Loading, Skeleton } from '@/app/ui/skeleton'

export function ModelSkeleton() {
  return (
    <Loading what="the process model">
      <Skeleton className="h-9 w-72" />
      <Skeleton className="mt-4 h-5 w-full max-w-xl" />
      <div className="mt-10 grid gap-3">
        {['first', 'second', 'third', 'fourth', 'fifth'].map((row) => (
          <Skeleton key={row} className="h-12 w-full" />
        ))}
      </div>
    </Loading>
  )
}

import { Loading, Skeleton } from '@/app/ui/skeleton'

const rows = ['a', 'b', 'c', 'd', 'e', 'f']
const cells = ['1.1', '2.1', '2.2', '3.1', '3.2', '3.3']

/** The heat map before it has been heard of. */
export function ResultsSkeleton() {
  return (
    <Loading what="the results">
      <Skeleton className="mt-4 h-6 w-96 max-w-full" />
      <Skeleton className="mt-3 h-3 w-full max-w-3xl" />
      <div className="mt-12 grid gap-2">
        {rows.map((row) => (
          <div key={row} className="flex items-center gap-2">
            <Skeleton className="h-9 w-64" />
            {cells.map((cell) => (
              <Skeleton key={cell} className="h-9 grow" />
            ))}
            <Skeleton className="h-9 w-40" />
          </div>
        ))}
      </div>
    </Loading>
  )
}

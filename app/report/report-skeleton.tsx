import { Loading, Skeleton } from '@/app/ui/skeleton'

export function ReportSkeleton() {
  return (
    <Loading what="the report">
      <div className="grid gap-4 border border-line bg-paper px-6 py-10 sm:px-12">
        <Skeleton className="h-5 w-40" />
        <Skeleton className="h-12 w-4/5" />
        <Skeleton className="h-5 w-1/2" />
        <Skeleton className="mt-10 h-7 w-48" />
        {['first', 'second', 'third', 'fourth', 'fifth'].map((line) => (
          <Skeleton key={line} className="h-5 w-full" />
        ))}
      </div>
    </Loading>
  )
}

import { Loading, Skeleton } from '@/app/ui/skeleton'

/** The plan before it is there. */
export function PlanSkeleton() {
  return (
    <Loading what="the plan">
      <div className="grid gap-10 lg:grid-cols-[12rem_minmax(0,1fr)]">
        <div className="grid content-start gap-4 max-lg:hidden">
          {['what', 'scope', 'rigour', 'method', 'inputs', 'team', 'approval'].map((section) => (
            <Skeleton key={section} className="h-5 w-32" />
          ))}
        </div>
        <div className="grid gap-4">
          <Skeleton className="h-8 w-56" />
          <Skeleton className="h-5 w-full max-w-xl" />
          <Skeleton className="h-5 w-4/5 max-w-lg" />
          <Skeleton className="mt-8 h-8 w-56" />
          {['first', 'second', 'third', 'fourth'].map((row) => (
            <Skeleton key={row} className="h-10 w-full" />
          ))}
        </div>
      </div>
    </Loading>
  )
}

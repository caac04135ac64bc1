import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/app/trpc/client'
import { Notice } from '@/app/ui/notice'

/** Warns before a report is issued that its PDF will show � for some letters. Shows nothing where all can be printed. */
export function MissingLetters({ assessmentId }: { assessmentId: string }) {
  const trpc = useTRPC()
  const { data: missing = [] } = useQuery(trpc.report.missingLetters.queryOptions({ assessmentId }, { staleTime: 0 }))
  if (missing.length === 0) return null
  const packages = [...new Set(missing.flatMap((letter) => letter.package ?? []))]
  return (
    <Notice kind="attention">
      The PDF shows � in place of {missing.length === 1 ? 'one letter' : `${missing.length} letters`} that no font on
      this server has:{' '}
      <bdi>
        {missing
          .slice(0, 40)
          .map(({ letter }) => letter)
          .join(' ')}
        {missing.length > 40 && ' …'}
      </bdi>
      .{' '}
      {packages.length > 0
        ? `Ask the administrator to install ${packages.join(' and ')}, or change the text.`
        : 'Change the text, or give the report away as Word or JSON.'}
    </Notice>
  )
}

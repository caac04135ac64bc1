import { TraceabilityPage } from '@/app/model/trace/traceability-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { version } = await searchParams
  return <TraceabilityPage id={id} version={version} />
}

import { EditPage } from '@/app/model/edit/edit-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ version?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { version } = await searchParams
  return <EditPage id={id} version={version} />
}

import { ImprovementPage } from '@/app/improvement/improvement-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ closes?: string }> }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { closes }] = await Promise.all([params, searchParams])
  return <ImprovementPage assessmentId={id} closes={closes} />
}

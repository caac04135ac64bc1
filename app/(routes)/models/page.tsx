import { ModelsPage } from '@/app/model/models-page'

export default function Page() {
  return <ModelsPage />
}

import { ImportPage } from '@/app/model/import/import-page'

export default function Page() {
  return <ImportPage />
}

import { ImportAssessmentPage } from '@/app/archive/import-assessment-page'

export default function Page() {
  return <ImportAssessmentPage />
}

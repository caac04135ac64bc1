import { NewAssessmentPage } from '@/app/new-assessment/new-assessment-page'

export default function Page() {
  return <NewAssessmentPage />
}

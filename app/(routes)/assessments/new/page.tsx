import { NewAssessmentPage } from '@/app/assessment/new/new-assessment-page'

export default function Page() {
  return <NewAssessmentPage />
}

import type { ProcessStory } from '../story.ts'
import { changeManagement } from './change.ts'
import { incidentManagement } from './incident.ts'
import { problemManagement } from './problem.ts'
import { requestManagement } from './request.ts'
import {
  configurationManagement,
  serviceContinuityManagement,
  serviceLevelManagement,
  supplierManagement,
} from './upcoming.ts'

/** In the order of the workshop. */
export const agenda: readonly ProcessStory[] = [
  requestManagement,
  incidentManagement,
  problemManagement,
  changeManagement,
  serviceLevelManagement,
  serviceContinuityManagement,
  supplierManagement,
  configurationManagement,
]

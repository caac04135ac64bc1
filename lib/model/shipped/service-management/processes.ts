import type { Process } from '../../model.ts'
import { budgetingAndAccountingForServices } from './budgeting-and-accounting-for-services.ts'
import { businessRelationshipManagement } from './business-relationship-management.ts'
import { capacityManagement } from './capacity-management.ts'
import { changeManagement } from './change-management.ts'
import { communicationManagement } from './communication-management.ts'
import { configurationManagement } from './configuration-management.ts'
import { demandManagement } from './demand-management.ts'
import { documentationManagement } from './documentation-management.ts'
import { humanResourceManagement } from './human-resource-management.ts'
import { improvement } from './improvement.ts'
import { incidentManagement } from './incident-management.ts'
import { informationSecurityManagement } from './information-security-management.ts'
import { internalAudit } from './internal-audit.ts'
import { leadership } from './leadership.ts'
import { managementReview } from './management-review.ts'
import { nonConformityManagement } from './non-conformity-management.ts'
import { operationalImplementationAndControl } from './operational-implementation-and-control.ts'
import { operationalPlanning } from './operational-planning.ts'
import { performanceEvaluation } from './performance-evaluation.ts'
import { problemManagement } from './problem-management.ts'
import { releaseAndDeploymentManagement } from './release-and-deployment-management.ts'
import { riskManagement } from './risk-management.ts'
import { serviceAvailabilityManagement } from './service-availability-management.ts'
import { serviceBuildAndTransition } from './service-build-and-transition.ts'
import { serviceCatalogueManagement } from './service-catalogue-management.ts'
import { serviceContinuityManagement } from './service-continuity-management.ts'
import { serviceDelivery } from './service-delivery.ts'
import { serviceDesign } from './service-design.ts'
import { serviceLevelManagement } from './service-level-management.ts'
import { serviceReporting } from './service-reporting.ts'
import { serviceRequestManagement } from './service-request-management.ts'
import { serviceRequirementsDefinition } from './service-requirements-definition.ts'
import { supplierManagement } from './supplier-management.ts'

/** The 33 processes in the order of their identifiers. */
export const processes: Process[] = [
  communicationManagement,
  documentationManagement,
  humanResourceManagement,
  improvement,
  internalAudit,
  managementReview,
  nonConformityManagement,
  operationalPlanning,
  operationalImplementationAndControl,
  performanceEvaluation,
  riskManagement,
  businessRelationshipManagement,
  serviceLevelManagement,
  serviceReporting,
  supplierManagement,
  serviceCatalogueManagement,
  incidentManagement,
  serviceRequestManagement,
  problemManagement,
  budgetingAndAccountingForServices,
  demandManagement,
  capacityManagement,
  serviceAvailabilityManagement,
  serviceContinuityManagement,
  informationSecurityManagement,
  serviceRequirementsDefinition,
  serviceDesign,
  serviceBuildAndTransition,
  releaseAndDeploymentManagement,
  serviceDelivery,
  changeManagement,
  configurationManagement,
  leadership,
]

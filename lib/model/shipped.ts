import type { ProcessModel } from './model.ts'
import { researchData } from './shipped/research-data/model.ts'
import { serviceManagement } from './shipped/service-management/model.ts'

/** The reference model for service management that a new assessment starts with: 33 processes, our own wording. */
export const serviceManagementModel: ProcessModel = serviceManagement

/** A small assessment model for the stewardship of research data, measured on a maturity scale: six processes. */
export const researchDataModel: ProcessModel = researchData

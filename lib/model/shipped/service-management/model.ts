import type { ProcessModel } from '../../model.ts'
import { processes } from './processes.ts'

/**
 * The process reference model for service management. Identifiers, names and groups follow ISO/IEC 33054:2020,
 * clauses are those of ISO/IEC 20000-1:2018; every purpose, outcome and relation is worded by us.
 */
export const serviceManagement = {
  id: 'iso-33054',
  version: '2020.1',
  name: 'Service management',
  source: 'ISO/IEC 33054:2020, process reference model for service management',
  licence:
    "The wording of purposes, outcomes and relations is Assay's own. Identifiers, names and clause numbers are facts of " +
    'ISO/IEC 33054:2020 and ISO/IEC 20000-1:2018; the text of these standards belongs to ISO and IEC and is not ' +
    'reproduced here. Organisations that hold a licence can load the official text through a model file.',
  domain:
    'Service management: the direction, planning, design, transition, delivery and improvement of services, in ' +
    'information technology and wherever else a provider serves customers under agreements.',
  use:
    'Finding out how capable the service management processes of an organisation are, choosing what to improve, and ' +
    'judging the capability of a provider. It sets no capability level that has to be reached and is no checklist for ' +
    'audits of conformity to ISO/IEC 20000-1.',
  community: {
    interest:
      'Service providers, their customers, sponsors of assessments and assessors who work with ISO/IEC 20000-1 or ' +
      'with the process assessment standards of the ISO/IEC 330xx family.',
    consensus:
      'The set of processes was agreed on by the national bodies in ISO/IEC JTC 1. The wording here did not go through ' +
      'that procedure: agree on it with the sponsor and the assessment team before you rely on it.',
  },
  requirements: { id: 'iso-20000-1-2018', name: 'ISO/IEC 20000-1:2018' },
  groups: [
    { id: 'COM', name: 'Common management-system processes' },
    { id: 'RAA', name: 'Relationship and agreement' },
    { id: 'RAF', name: 'Resolution and fulfilment' },
    { id: 'SAD', name: 'Supply and demand' },
    { id: 'SAS', name: 'Service assurance' },
    { id: 'SDB', name: 'Service design, build and transition' },
    { id: 'SDE', name: 'Service delivery' },
    { id: 'SPC', name: 'Service change and configuration control' },
    { id: 'TOP', name: 'Top management' },
  ],
  processes,
} satisfies ProcessModel

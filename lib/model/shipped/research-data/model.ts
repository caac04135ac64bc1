import type { ProcessModel } from '../../model.ts'
import { assessment } from './assessment.ts'
import { processes } from './processes.ts'

/**
 * A small assessment model for another field, with identifiers, clauses and a measurement framework of another kind
 * than those of service management. A start for organisations that write their own.
 */
export const researchData = {
  id: 'research-data',
  version: '1.0',
  name: 'Research data stewardship',
  source:
    'Our own model. Requirement identifiers are those of the FAIR principles (Wilkinson et al., Scientific Data 3, 2016).',
  licence:
    "The wording is Assay's own; it may be copied and changed as the start of a model of your own. The text of the FAIR " +
    'principles is not reproduced.',
  domain: 'Stewardship of research data: planning, describing, preparing, publishing, opening and preserving data.',
  use: 'Self-assessment of research groups, data centres and libraries that want to see what to improve next.',
  community: {
    interest: 'Researchers, data stewards, research libraries and data centres.',
    consensus: 'None was sought: the model is an example. Agree on it within your institution before you rely on it.',
  },
  requirements: { id: 'fair-2016', name: 'FAIR principles' },
  groups: [
    { id: 'MAKE', name: 'Making data' },
    { id: 'SHARE', name: 'Sharing data' },
  ],
  processes,
  assessment,
} satisfies ProcessModel

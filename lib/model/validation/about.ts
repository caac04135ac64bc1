import type { ProcessModel } from '../model.ts'
import { demand, type Finding, isBlank } from './finding.ts'

/** What a model has to say about itself (ISO/IEC 33004:2015, 5.3), and what Assay needs to keep models apart. */
export function checkAbout(model: ProcessModel): Finding[] {
  return [
    ...demand(
      /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(model.id),
      'model-id-form',
      ['id'],
      `The identifier “${model.id}” has a form that cannot be used in addresses. Use lower-case letters, digits, dots and hyphens: “iso-33054”.`,
    ),
    ...demand(
      /^\d+(\.\d+)*(-[a-z0-9]+)?$/.test(model.version),
      'version-form',
      ['version'],
      `The version “${model.version}” cannot be compared with others. Write numbers separated by dots: “2020.1”.`,
    ),
    ...demand(
      !isBlank(model.name),
      'model-name-present',
      ['name'],
      'The model has no name. Add the one people know it by.',
    ),
    ...demand(
      !isBlank(model.source),
      'source-present',
      ['source'],
      'The model names no source. Say which standard or document it follows, or that it is your own.',
    ),
    ...demand(
      !isBlank(model.licence),
      'licence-present',
      ['licence'],
      'The model has no licence. Say who owns the wording and on which terms it may be shown.',
    ),
    ...demand(
      !isBlank(model.domain),
      'domain-declared',
      ['domain'],
      'The model does not declare its domain. Say in a sentence to which field of work the processes belong.',
    ),
    ...demand(
      !isBlank(model.use),
      'use-declared',
      ['use'],
      'The model does not say what it is to be used for. Describe the situations it is meant for.',
    ),
    ...demand(
      !isBlank(model.community?.interest),
      'community-declared',
      ['community', 'interest'],
      'The model names no community of interest. Say for whom it was made.',
    ),
    ...demand(
      !isBlank(model.community?.consensus),
      'consensus-declared',
      ['community', 'consensus'],
      'The model does not say how its community agreed on it. Describe how, or say that no agreement was sought.',
    ),
  ]
}

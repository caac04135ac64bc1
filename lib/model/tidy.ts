import type { AssessmentPart, Process, ProcessModel } from './model.ts'

/**
 * The model as it is kept: without spaces around texts, and without optional parts that say nothing. A model read from
 * a spreadsheet or from a form can't tell an empty text from one that is not there; this is what both mean.
 */
export function tidyModel(model: ProcessModel): ProcessModel {
  return withoutEmptyParts(trimmed(model))
}

function withoutEmptyParts({ $schema, domain, use, community, requirements, assessment, ...model }: ProcessModel) {
  const part = assessment && tidyAssessment(assessment)
  return {
    ...($schema && { $schema }),
    ...model,
    ...(domain && { domain }),
    ...(use && { use }),
    ...(community && (community.interest || community.consensus) && { community }),
    ...(requirements && (requirements.id || requirements.name) && { requirements }),
    processes: model.processes.map(tidyProcess),
    ...(part && { assessment: part }),
  }
}

function tidyProcess({ related, ...process }: Process): Process {
  return { ...process, ...(related && related.length > 0 && { related }) }
}

function tidyAssessment({ referenceModels, ownFramework, ...part }: AssessmentPart): AssessmentPart | undefined {
  const empty = !part.framework && !ownFramework && part.attributes.length === 0 && part.indicators.length === 0
  if (empty && !referenceModels?.length) return undefined
  return {
    ...part,
    ...(ownFramework && {
      ownFramework: {
        ...ownFramework,
        attributes: ownFramework.attributes.map(({ cells, ...attribute }) => ({
          ...attribute,
          ...(cells && Object.keys(cells).length > 0 && { cells }),
        })),
      },
    }),
    ...(referenceModels?.length && { referenceModels }),
    indicators: part.indicators.map(({ outcomes, attributes, ...indicator }) => ({
      ...indicator,
      ...(outcomes?.length && { outcomes }),
      ...(attributes?.length && { attributes }),
    })),
  }
}

/** A copy in which every text is well-formed and has single line breaks and no spaces around it. */
function trimmed(model: ProcessModel): ProcessModel {
  return JSON.parse(JSON.stringify(model), (_key, value) => (typeof value === 'string' ? tidyText(value) : value))
}

/** Control characters can't be kept in a spreadsheet, and say nothing. */
export function tidyText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '')
      .trim()
  )
}

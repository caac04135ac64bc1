import type { MeasurementFramework } from '../measurement/framework.ts'
import type { ProcessModel } from '../model/model.ts'

/** Whose words the texts of a report are: identifiers are facts of the standards, explanations are not theirs. */
export function wordingOf(model: ProcessModel, framework: MeasurementFramework): string[] {
  return [
    `Identifiers, names, clause numbers, symbols and percentages are those of ${model.source} and of ${framework.source}. Purposes, outcomes, explanations of attributes and classes, and all other texts that nobody of the team wrote are worded by Assay or by who made the model; no text of these documents is reproduced.`,
    model.licence,
    framework.licence,
  ].filter((sentence, index, all) => sentence !== '' && all.indexOf(sentence) === index)
}

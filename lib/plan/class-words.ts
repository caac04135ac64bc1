import { ratingMethods } from '../measurement/rating-method.ts'
import { type AssessmentClass, classDemands } from './class.ts'
import { independences } from './independence.ts'

/** What a class asks for, one sentence each, from the data of `class.ts`. */
export function demandsInWords(assessmentClass: AssessmentClass): string[] {
  const demands = classDemands[assessmentClass]
  const { instances, raters, evidence, methods, independence } = demands
  return [
    `At least ${instances === 1 ? 'one instance' : `${instances} instances`} of each process, or all there are.`,
    raters === 1
      ? 'One person who rates suffices, and then decides with reasons.'
      : `At least ${raters} people who rate.`,
    ...(evidence.length > 0 ? [`${capitalised(evidence.join(' and '))} evidence for each rating.`] : []),
    ...(demands.evidenceRequired ? ['No rating without evidence.'] : []),
    ...(methods.length < ratingMethods.length ? [`Rating method ${methods.join(' or ')}.`] : []),
    ...(independence.length < independences.length
      ? [`An assessing body, a lead assessor and assessors of category ${listed(independence)}.`]
      : []),
    ...(demands.sponsorApart ? ['A sponsor who does not rate.'] : []),
    'All that a plan records of its frame, its conduct, and the independence and competence of everyone who rates.',
  ]
}

const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

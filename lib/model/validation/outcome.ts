import type { Outcome, Process, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, type PathStep, repeated, repeatedIdentifiers } from './finding.ts'
import { identifierForm } from './identifier.ts'
import {
  capabilityContent,
  folded,
  instructionIn,
  isOneSentence,
  joinedResults,
  placeholderIn,
  possiblePlaceholderIn,
  wordCount,
} from './wording.ts'

const few = 3
const many = 7
const longest = 40

/** Outcomes: there, told apart, and each one verifiable result of level 1 (ISO/IEC 33004:2015, 5.4). */
export function checkOutcomes({ processes }: ProcessModel): Finding[] {
  const placed = processes.flatMap((process, at) =>
    process.outcomes.map((outcome, index) => ({ outcome, steps: ['processes', at, 'outcomes', index] })),
  )
  return [
    ...processes.flatMap((process, index) => checkNumber(process, ['processes', index, 'outcomes'])),
    ...processes.flatMap((process, at) =>
      process.outcomes.flatMap((outcome, index) =>
        checkOutcome(process, outcome, ['processes', at, 'outcomes', index]),
      ),
    ),
    ...repeatedIdentifiers(placed.map(({ outcome }) => outcome)).flatMap(({ index, id, inCase }) => {
      const { steps = [] } = placed[index] ?? {}
      return [
        finding(
          'unique-outcome-id',
          [...steps, 'id'],
          `The outcome identifier ${id} is used twice${inCase.replace(/,$/, '')}. Number the outcomes of each process from one.`,
        ),
      ]
    }),
    ...processes.flatMap(checkRepeatedTexts),
    ...checkTextsElsewhere(processes),
  ]
}

/** Within a process two outcomes of one text can't be told apart. */
function checkRepeatedTexts({ outcomes }: Process, at: number): Finding[] {
  const worded = outcomes.flatMap((outcome, index) => (isBlank(outcome.text) ? [] : [{ outcome, index }]))
  return repeated(worded, ({ outcome }) => folded(outcome.text)).flatMap(({ index, first }) => {
    const [later, earlier] = [worded[index], worded[first]]
    if (!later || !earlier) return []
    return [
      finding(
        'unique-outcome-text',
        ['processes', at, 'outcomes', later.index, 'text'],
        `Outcome ${later.outcome.id} says the same as ${earlier.outcome.id}. Say what it alone shows, or take it out.`,
      ),
    ]
  })
}

/** Two processes may well bring about the same; it is told, since it may be a copy that was to be changed. */
function checkTextsElsewhere(processes: readonly Process[]): Finding[] {
  const first = new Map<string, { id: string; at: number }>()
  return processes.flatMap(({ outcomes }, at) =>
    outcomes.flatMap(({ id, text }, index) => {
      if (isBlank(text)) return []
      const known = first.get(folded(text))
      if (!known) first.set(folded(text), { id, at })
      return demand(
        known === undefined || known.at === at,
        'outcome-text-elsewhere',
        ['processes', at, 'outcomes', index, 'text'],
        `Outcome ${id} says the same as ${known?.id} of another process. Check that both are meant.`,
      )
    }),
  )
}

function checkNumber({ id, outcomes }: Process, steps: PathStep[]): Finding[] {
  const { length } = outcomes
  if (length === 0) {
    return [
      finding(
        'outcome-present',
        steps,
        `Process ${id} has no outcome. Add the results that show its purpose is reached.`,
      ),
    ]
  }
  return demand(
    length >= few && length <= many,
    'outcome-count',
    steps,
    `Process ${id} has ${length} ${length === 1 ? 'outcome' : 'outcomes'}; ${few} to ${many} can be rated well. ${
      length < few ? 'Check whether they suffice for the purpose.' : 'Check whether all are necessary for the purpose.'
    }`,
  )
}

function checkOutcome(process: Process, { id, text }: Outcome, steps: PathStep[]): Finding[] {
  const idSteps = [...steps, 'id']
  const idFindings = [
    ...identifierForm('outcome', id, idSteps),
    ...demand(
      id.startsWith(process.id) && /^[._-]/.test(id.slice(process.id.length)),
      'outcome-id-prefix',
      idSteps,
      `Outcome ${id} is listed under process ${process.id}. Let its identifier start with that of the process: “${process.id}.O1”.`,
    ),
  ]
  if (isBlank(text)) {
    const message = `Outcome ${id} has no text. Write the one result it stands for, or take it out.`
    return [...idFindings, finding('outcome-text-present', [...steps, 'text'], message)]
  }
  return [...idFindings, ...checkWording(id, text, [...steps, 'text'])]
}

function checkWording(id: string, text: string, steps: PathStep[]): Finding[] {
  const placeholder = placeholderIn(text)
  const possible = possiblePlaceholderIn(text)
  const joined = joinedResults(text)
  const instruction = instructionIn(text)
  const above = capabilityContent(text)
  return [
    ...demand(
      placeholder === undefined,
      'placeholder',
      steps,
      `Outcome ${id} still holds the placeholder “${placeholder}”. Write the text it stands for.`,
    ),
    ...demand(
      possible === undefined,
      'placeholder-possible',
      steps,
      `Outcome ${id} holds “${possible}”, which may be a placeholder. Write the text it stands for, if it is one.`,
    ),
    ...demand(
      isOneSentence(text),
      'outcome-one-sentence',
      steps,
      `Outcome ${id} is not one whole sentence. Begin with a capital, end with a full stop, and leave explanations out.`,
    ),
    ...demand(
      wordCount(text) <= longest,
      'outcome-length',
      steps,
      `Outcome ${id} has ${wordCount(text)} words. Say the result in at most ${longest}, so that it can be read aloud.`,
    ),
    ...demand(
      joined === undefined,
      'outcome-single-result',
      steps,
      `Outcome ${id} joins several results (“${joined}”). Make each one an outcome of its own, so that each can be rated.`,
    ),
    ...demand(
      instruction === undefined,
      'outcome-states-result',
      steps,
      `Outcome ${id} reads as an instruction (“${instruction}”). State what is there once it is done: “… are recorded.”`,
    ),
    ...demand(
      above === undefined,
      'outcome-level-one',
      steps,
      `Outcome ${id} speaks of ${above?.topic} (“${above?.words}”), which level ${above?.level} measures. Keep to what performing the process brings about.`,
    ),
  ]
}

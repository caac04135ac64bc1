import type { Process, ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, type PathStep, repeated, repeatedIdentifiers } from './finding.ts'
import { identifierForm } from './identifier.ts'
import { folded, isOneSentence, placeholderIn, possiblePlaceholderIn } from './wording.ts'

const mostNamed = 20

/** Each process by identifier, title and purpose (ISO/IEC 33004:2015, 5.4). */
export function checkProcesses(model: ProcessModel): Finding[] {
  const { processes, groups } = model
  const groupIds = new Set(groups.map(({ id }) => id))
  // Told once for each process that needs it, so a long list would be told as often.
  const choice =
    groups.length > 0 && groups.length <= mostNamed
      ? `There ${groups.length === 1 ? 'is' : 'are'} ${groups.map(({ id }) => id).join(', ')}. `
      : ''
  return [
    ...demand(
      processes.length > 0,
      'process-present',
      ['processes'],
      'The model describes no process. Add at least one with its purpose and outcomes.',
    ),
    ...processes.flatMap((process, index) => [
      ...identifierForm('process', process.id, ['processes', index, 'id']),
      ...demand(
        !isBlank(process.name),
        'process-name-present',
        ['processes', index, 'name'],
        `Process ${process.id} has no name. Add its title.`,
      ),
      ...demand(
        groupIds.has(process.group),
        'group-exists',
        ['processes', index, 'group'],
        `Process ${process.id} is in the group “${process.group}”, which the model does not have. ${choice}Add the group, or correct it.`,
      ),
      ...checkPurpose(process, ['processes', index, 'purpose']),
    ]),
    ...repeatedIdentifiers(processes).map(({ index, first, id, inCase }) =>
      finding(
        'unique-process-id',
        ['processes', index, 'id'],
        `The process identifier ${id} is already used${inCase} by processes[${first}]. Give one of them another.`,
      ),
    ),
    ...repeatedText(processes, 'name').map(({ index, id, other }) =>
      finding(
        'unique-process-name',
        ['processes', index, 'name'],
        `Process ${id} has the same name as ${other}. Give it a name that tells the two apart.`,
      ),
    ),
    ...repeatedText(processes, 'purpose').map(({ index, id, other }) =>
      finding(
        'unique-purpose',
        ['processes', index, 'purpose'],
        `Process ${id} has the same purpose as ${other}. Say what it alone is for, or make the two one process.`,
      ),
    ),
  ]
}

function checkPurpose({ id, purpose }: Process, steps: PathStep[]): Finding[] {
  if (isBlank(purpose)) {
    return [finding('purpose-present', steps, `Process ${id} has no purpose. Write one sentence on why it exists.`)]
  }
  const placeholder = placeholderIn(purpose)
  const possible = possiblePlaceholderIn(purpose)
  return [
    ...demand(
      isOneSentence(purpose),
      'purpose-one-sentence',
      steps,
      `The purpose of ${id} is not one whole sentence. Begin with a capital, end with a full stop, and move details to the outcomes.`,
    ),
    ...demand(
      placeholder === undefined,
      'placeholder',
      steps,
      `The purpose of ${id} still holds the placeholder “${placeholder}”. Write the text it stands for.`,
    ),
    ...demand(
      possible === undefined,
      'placeholder-possible',
      steps,
      `The purpose of ${id} holds “${possible}”, which may be a placeholder. Write the text it stands for, if it is one.`,
    ),
  ]
}

function repeatedText(processes: readonly Process[], field: 'name' | 'purpose') {
  const filled = processes.flatMap((process, index) => (isBlank(process[field]) ? [] : [{ process, index }]))
  return repeated(filled, ({ process }) => folded(process[field])).flatMap((pair) => {
    const [later, earlier] = [filled[pair.index], filled[pair.first]]
    return later && earlier ? [{ index: later.index, id: later.process.id, other: earlier.process.id }] : []
  })
}

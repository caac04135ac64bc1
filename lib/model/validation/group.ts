import type { ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, repeatedIdentifiers } from './finding.ts'
import { identifierForm } from './identifier.ts'

export function checkGroups({ groups, processes }: ProcessModel): Finding[] {
  const used = new Set(processes.map(({ group }) => group))
  return [
    ...groups.flatMap(({ id, name }, index) => [
      ...identifierForm('group', id, ['groups', index, 'id']),
      ...demand(
        !isBlank(name),
        'group-name-present',
        ['groups', index, 'name'],
        `Group ${id} has no name. Add one, or take the group out.`,
      ),
      ...demand(
        used.has(id),
        'group-used',
        ['groups', index],
        `Group ${id} has no process. Put a process into it, or take the group out.`,
      ),
    ]),
    ...repeatedIdentifiers(groups).map(({ index, first, id, inCase }) =>
      finding(
        'unique-group-id',
        ['groups', index, 'id'],
        `The group identifier ${id} is already used${inCase} by groups[${first}]. Give one of them another.`,
      ),
    ),
  ]
}

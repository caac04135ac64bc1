import type { ProcessModel } from '../model.ts'
import { demand, type Finding, finding, isBlank, repeated } from './finding.ts'
import { identifierForm } from './identifier.ts'

export function checkGroups({ groups, processes }: ProcessModel): Finding[] {
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
        processes.some((process) => process.group === id),
        'group-used',
        ['groups', index],
        `Group ${id} has no process. Put a process into it, or take the group out.`,
      ),
    ]),
    ...repeated(groups, ({ id }) => id).map(({ index, first }) =>
      finding(
        'unique-group-id',
        ['groups', index, 'id'],
        `The group identifier ${groups[index]?.id} is already used by groups[${first}]. Give one of them another.`,
      ),
    ),
  ]
}

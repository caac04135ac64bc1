import type { Deviation } from './report.ts'

/** Limits of use (ISO/IEC 33002:2015, 4.2.5): what the reader may not conclude. */
export function limitsOfUse({
  unit,
  modelName,
  deviations,
}: {
  unit: string
  modelName: string
  deviations: Deviation[]
}): string[] {
  return [
    `The ratings hold for ${unit} and for the process instances named here, at the time of the assessment; they say nothing about other units.`,
    'A capability level is a statement about a process. It is no measure of the people who perform it.',
    `The report is no certificate and no audit of conformity with the requirements that ${modelName} refers to.`,
    ...(deviations.length > 0
      ? [
          `${deviations.length === 1 ? 'One item' : `${deviations.length} items`} in scope ${deviations.length === 1 ? 'is' : 'are'} not recorded: the levels of these processes may turn out higher.`,
        ]
      : []),
    'It names people and their opinions. Give it on only as the sponsor allows.',
  ]
}

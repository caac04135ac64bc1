import { describe, expect, expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Outcome, Process, ProcessModel } from '../../../lib/model/model.ts'
import type { processModelSchema } from '../../../lib/model/schema.ts'
import { serviceManagementModel } from '../../../lib/model/shipped.ts'
import { errorsOf, readModel, validateModel } from '../../../lib/model/validate.ts'
import type { rules } from '../../../lib/model/validation/rule.ts'

type Expected = { rule: keyof typeof rules; path: string; message: RegExp }
type Defect = Expected & { name: string; change: (model: ProcessModel) => void }

function processAt(model: ProcessModel, id: string): Process {
  const process = model.processes.find((candidate) => candidate.id === id)
  if (!process) throw new Error(`The shipped model has lost ${id}.`)
  return process
}

function outcomeAt(model: ProcessModel, id: string): Outcome {
  const outcome = model.processes.flatMap(({ outcomes }) => outcomes).find((candidate) => candidate.id === id)
  if (!outcome) throw new Error(`The shipped model has lost ${id}.`)
  return outcome
}

function broken(change: (model: ProcessModel) => void): ProcessModel {
  const copy = structuredClone(serviceManagementModel)
  change(copy)
  return copy
}

/** Where the processes that are broken stand in the shipped model. */
const incidentAt = 'processes[16]'
const requestAt = 'processes[17]'
const changeAt = 'processes[30]'

const errors: Defect[] = [
  {
    name: 'an identifier that cannot stand in an address',
    change: (model) => {
      model.id = 'ISO 33054'
    },
    rule: 'model-id-form',
    path: 'id',
    message: /“ISO 33054”.*lower-case/,
  },
  {
    name: 'a version that cannot be compared',
    change: (model) => {
      model.version = 'final'
    },
    rule: 'version-form',
    path: 'version',
    message: /“final”.*numbers separated by dots/,
  },
  {
    name: 'no name',
    change: (model) => {
      model.name = ' '
    },
    rule: 'model-name-present',
    path: 'name',
    message: /no name/,
  },
  {
    name: 'no source',
    change: (model) => {
      model.source = ''
    },
    rule: 'source-present',
    path: 'source',
    message: /names no source/,
  },
  {
    name: 'no licence',
    change: (model) => {
      model.licence = ''
    },
    rule: 'licence-present',
    path: 'licence',
    message: /who owns the wording/,
  },
  {
    name: 'no declared domain',
    change: (model) => {
      delete model.domain
    },
    rule: 'domain-declared',
    path: 'domain',
    message: /field of work/,
  },
  {
    name: 'no intended use',
    change: (model) => {
      model.use = ''
    },
    rule: 'use-declared',
    path: 'use',
    message: /situations/,
  },
  {
    name: 'a community that is not named',
    change: (model) => {
      model.community = { interest: '', consensus: 'By vote.' }
    },
    rule: 'community-declared',
    path: 'community.interest',
    message: /for whom/,
  },
  {
    name: 'no account of how consensus was reached',
    change: (model) => {
      model.community = { interest: 'Providers of services.', consensus: '' }
    },
    rule: 'consensus-declared',
    path: 'community.consensus',
    message: /how its community agreed/,
  },
  {
    name: 'clauses of a document that is not named',
    change: (model) => {
      delete model.requirements
    },
    rule: 'requirements-named',
    path: 'requirements',
    message: /of which document/,
  },
  {
    name: 'two groups of one identifier',
    change: (model) => {
      model.groups.push({ id: 'RAF', name: 'Repair' })
    },
    rule: 'unique-group-id',
    path: 'groups[9].id',
    message: /RAF.*groups\[2\]/,
  },
  {
    name: 'a group without a name',
    change: (model) => {
      const group = model.groups.find(({ id }) => id === 'RAF')
      if (group) group.name = ''
    },
    rule: 'group-name-present',
    path: 'groups[2].name',
    message: /Group RAF/,
  },
  {
    name: 'a process in a group that is not there',
    change: (model) => {
      processAt(model, 'RAF.1').group = 'REP'
    },
    rule: 'group-exists',
    path: `${incidentAt}.group`,
    message: /RAF\.1.*“REP”.*COM, RAA/,
  },
  {
    name: 'two processes of one identifier',
    change: (model) => {
      model.processes.push({
        ...processAt(model, 'RAF.1'),
        name: 'Repair',
        purpose: 'Mend what broke.',
        outcomes: [{ id: 'RAF.1.X', text: 'What broke is mended.', clauses: ['8.6.1'] }],
        related: [],
      })
      for (let number = 2; number <= 3; number += 1) {
        const text = `Repair number ${number} is done.`
        model.processes.at(-1)?.outcomes.push({ id: `RAF.1.X${number}`, text, clauses: ['8.6.1'] })
      }
    },
    rule: 'unique-process-id',
    path: 'processes[33].id',
    message: /RAF\.1 is already used by processes\[16\]/,
  },
  {
    name: 'a process without a name',
    change: (model) => {
      processAt(model, 'RAF.1').name = ''
    },
    rule: 'process-name-present',
    path: `${incidentAt}.name`,
    message: /RAF\.1 has no name/,
  },
  {
    name: 'a process without a purpose',
    change: (model) => {
      processAt(model, 'RAF.1').purpose = '\n'
    },
    rule: 'purpose-present',
    path: `${incidentAt}.purpose`,
    message: /RAF\.1 has no purpose.*why it exists/,
  },
  {
    name: 'two processes with one purpose',
    change: (model) => {
      processAt(model, 'RAF.2').purpose = processAt(model, 'RAF.1').purpose.replace('Get users', 'Get users,')
    },
    rule: 'unique-purpose',
    path: `${requestAt}.purpose`,
    message: /RAF\.2 has the same purpose as RAF\.1/,
  },
  {
    name: 'an outcome identifier used twice in a process',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').id = 'RAF.1.O2'
    },
    rule: 'unique-outcome-id',
    path: `${incidentAt}.outcomes[2].id`,
    message: /RAF\.1\.O2 is used twice/,
  },
  {
    name: 'an outcome numbered for another process',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').id = 'RAF.10.O3'
    },
    rule: 'outcome-id-prefix',
    path: `${incidentAt}.outcomes[2].id`,
    message: /RAF\.10\.O3.*process RAF\.1/,
  },
  {
    name: 'an identifier with a space',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').id = 'RAF.1.O 3'
    },
    rule: 'identifier-form',
    path: `${incidentAt}.outcomes[2].id`,
    message: /“RAF\.1\.O 3”.*without spaces/,
  },
  {
    name: 'an outcome without text',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = ''
    },
    rule: 'outcome-text-present',
    path: `${incidentAt}.outcomes[2].text`,
    message: /RAF\.1\.O3 has no text/,
  },
  {
    name: 'two outcomes that say the same',
    change: (model) => {
      outcomeAt(model, 'RAF.2.O1').text = `${outcomeAt(model, 'RAF.1.O1').text.toUpperCase().replace('.', '')} .`
    },
    rule: 'unique-outcome-text',
    path: `${requestAt}.outcomes[0].text`,
    message: /RAF\.2\.O1 says the same as RAF\.1\.O1/,
  },
  {
    name: 'a placeholder left in an outcome',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Incidents are in the hands of TBD.'
    },
    rule: 'placeholder',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“TBD”/,
  },
  {
    name: 'a placeholder left in a purpose',
    change: (model) => {
      processAt(model, 'RAF.1').purpose = 'Get <who> working again.'
    },
    rule: 'placeholder',
    path: `${incidentAt}.purpose`,
    message: /“<who>”/,
  },
  {
    name: 'a clause with words around its number',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').clauses.push('clause 8.6.1')
      processAt(model, 'RAF.1').clauses = ['8.6.1', 'clause 8.6.1']
    },
    rule: 'clause-form',
    path: `${incidentAt}.clauses[1]`,
    message: /RAF\.1 cites the clause “clause 8\.6\.1”/,
  },
  {
    name: 'an outcome that answers a clause its process does not',
    change: (model) => {
      outcomeAt(model, 'SPC.1.O3').clauses.push('8.5.10')
    },
    rule: 'clause-of-process',
    path: `${changeAt}.outcomes[2].clauses[1]`,
    message: /SPC\.1\.O3 answers clause 8\.5\.10.*SPC\.1/,
  },
  {
    name: 'no relation between any processes',
    change: (model) => {
      for (const process of model.processes) delete process.related
    },
    rule: 'relations-declared',
    path: 'processes',
    message: /how its processes relate/,
  },
  {
    name: 'a relation to a process that is not there',
    change: (model) => {
      processAt(model, 'RAF.1').related?.push({ process: 'RAF.9', how: 'calls it' })
    },
    rule: 'relation-target',
    path: `${incidentAt}.related[4].process`,
    message: /“RAF\.9”/,
  },
  {
    name: 'a relation of a process to itself',
    change: (model) => {
      processAt(model, 'RAF.1').related?.push({ process: 'RAF.1', how: 'calls it' })
    },
    rule: 'relation-target',
    path: `${incidentAt}.related[4].process`,
    message: /RAF\.1 is related to itself/,
  },
  {
    name: 'a relation that is not described',
    change: (model) => {
      processAt(model, 'RAF.1').related?.push({ process: 'SDE.1', how: ' ' })
    },
    rule: 'relation-described',
    path: `${incidentAt}.related[4].how`,
    message: /RAF\.1 to SDE\.1/,
  },
]

const warnings: Defect[] = [
  {
    name: 'a group that no process is in',
    change: (model) => {
      model.groups.push({ id: 'NEW', name: 'New' })
    },
    rule: 'group-used',
    path: 'groups[9]',
    message: /NEW has no process/,
  },
  {
    name: 'two processes of one name',
    change: (model) => {
      processAt(model, 'RAF.2').name = 'incident  management'
    },
    rule: 'unique-process-name',
    path: `${requestAt}.name`,
    message: /RAF\.2 has the same name as RAF\.1/,
  },
  {
    name: 'a purpose of two sentences',
    change: (model) => {
      processAt(model, 'RAF.1').purpose = 'Get users working again. Tell them about it.'
    },
    rule: 'purpose-one-sentence',
    path: `${incidentAt}.purpose`,
    message: /purpose of RAF\.1/,
  },
  {
    name: 'two outcomes where three are needed',
    change: (model) => {
      processAt(model, 'RAF.1').outcomes.splice(2)
    },
    rule: 'outcome-count',
    path: `${incidentAt}.outcomes`,
    message: /2 outcomes.*suffice/,
  },
  {
    name: 'eight outcomes',
    change: (model) => {
      const text = 'Resolved incidents are celebrated.'
      processAt(model, 'RAF.1').outcomes.push({ id: 'RAF.1.O8', text, clauses: ['8.6.1'] })
    },
    rule: 'outcome-count',
    path: `${incidentAt}.outcomes`,
    message: /8 outcomes.*necessary/,
  },
  {
    name: 'an outcome that is no sentence',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'escalated incidents'
    },
    rule: 'outcome-one-sentence',
    path: `${incidentAt}.outcomes[2].text`,
    message: /RAF\.1\.O3/,
  },
  {
    name: 'an outcome nobody can read aloud',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = `Incidents are ${'very '.repeat(40)}old.`
    },
    rule: 'outcome-length',
    path: `${incidentAt}.outcomes[2].text`,
    message: /43 words/,
  },
  {
    name: 'an outcome that joins two results',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Incidents are recorded and classified.'
    },
    rule: 'outcome-single-result',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“recorded and classified”/,
  },
  {
    name: 'an outcome that gives an instruction',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Record every incident.'
    },
    rule: 'outcome-states-result',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“Record every”/,
  },
  {
    name: 'an outcome that makes a demand',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Every incident shall be on record.'
    },
    rule: 'outcome-states-result',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“shall”/,
  },
  {
    name: 'an outcome about managing the process (level 2)',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'The process is monitored against its plan.'
    },
    rule: 'outcome-level-one',
    path: `${incidentAt}.outcomes[2].text`,
    message: /level 2/,
  },
  {
    name: 'an outcome about a standard process (level 3)',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Incidents follow the standard process.'
    },
    rule: 'outcome-level-one',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“standard process”.*level 3/,
  },
  {
    name: 'an outcome about statistical control (level 4)',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Restoration times are under statistical control.'
    },
    rule: 'outcome-level-one',
    path: `${incidentAt}.outcomes[2].text`,
    message: /level 4/,
  },
  {
    name: 'a clause cited twice',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').clauses.push('8.6.1')
    },
    rule: 'unique-clause',
    path: `${incidentAt}.outcomes[2].clauses[1]`,
    message: /8\.6\.1 twice/,
  },
  {
    name: 'a clause that no outcome answers',
    change: (model) => {
      processAt(model, 'RAF.1').clauses.push('8.6.4')
    },
    rule: 'clause-answered',
    path: `${incidentAt}.clauses[1]`,
    message: /8\.6\.4, and none of its outcomes/,
  },
  {
    name: 'an outcome that answers no clause',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').clauses = []
    },
    rule: 'outcome-traced',
    path: `${incidentAt}.outcomes[2].clauses`,
    message: /RAF\.1\.O3 answers no clause/,
  },
  {
    name: 'a process that is related to no other',
    change: (model) => {
      for (const process of model.processes) {
        process.related = process.id === 'SDE.1' ? [] : process.related?.filter((other) => other.process !== 'SDE.1')
      }
    },
    rule: 'process-related',
    path: 'processes[29]',
    message: /SDE\.1 is related to no other/,
  },
  {
    name: 'the same relation twice',
    change: (model) => {
      processAt(model, 'RAF.1').related?.push({ process: 'RAF.3', how: 'asks it for advice' })
    },
    rule: 'unique-relation',
    path: `${incidentAt}.related[4]`,
    message: /RAF\.3 twice/,
  },
]

test('the shipped model is read without error or warning', () => {
  expect(readModel(structuredClone(serviceManagementModel)).findings).toEqual([])
})

test('the file format and the type of a model say the same', () => {
  expectTypeOf<z.infer<typeof processModelSchema>>().toEqualTypeOf<ProcessModel>()
})

test('what was read is what the file says', () => {
  const file: unknown = JSON.parse(JSON.stringify(serviceManagementModel))
  expect(readModel(file).model).toEqual(file)
})

describe('a model is refused with', () => {
  test.each(errors)('$name', ({ change, rule, path, message }) => {
    const findings = errorsOf(validateModel(broken(change)))
    expect(findings).toContainEqual({ severity: 'error', rule, path, message: expect.stringMatching(message) })
    // The same defect may be seen from two sides, and nothing else may be.
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([rule]))
  })

  test('no process', () => {
    const findings = validateModel({ ...serviceManagementModel, groups: [], processes: [] })
    expect(findings).toEqual([
      { severity: 'error', rule: 'process-present', path: 'processes', message: expect.stringMatching(/no process/) },
    ])
  })

  test('a process without an outcome', () => {
    const findings = validateModel(
      broken((model) => {
        processAt(model, 'RAF.1').outcomes = []
      }),
    )
    expect(errorsOf(findings)).toEqual([
      {
        severity: 'error',
        rule: 'outcome-present',
        path: `${incidentAt}.outcomes`,
        message: expect.stringMatching(/RAF\.1 has no outcome/),
      },
    ])
  })
})

describe('a model is accepted, with a warning, with', () => {
  test.each(warnings)('$name', ({ change, rule, path, message }) => {
    const findings = validateModel(broken(change))
    expect(findings).toEqual([{ severity: 'warning', rule, path, message: expect.stringMatching(message) }])
  })
})

test('every message names a way out', () => {
  for (const { change } of [...errors, ...warnings]) {
    for (const { message } of validateModel(broken(change))) {
      expect(message).toMatch(/^[A-Z].*[.;?”] .*[.”]$/)
    }
  }
})

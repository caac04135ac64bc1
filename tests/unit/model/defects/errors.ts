import { changeAt, type Defect, incidentAt, outcomeAt, processAt, requestAt } from './defect.ts'

/** What makes a reference model unusable, each shown on the service management model. */
export const errors: Defect[] = [
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
      outcomeAt(model, 'RAF.1.O2').text = `${outcomeAt(model, 'RAF.1.O1').text.toUpperCase().replace('.', '')} .`
    },
    rule: 'unique-outcome-text',
    path: `${incidentAt}.outcomes[1].text`,
    message: /RAF\.1\.O2 says the same as RAF\.1\.O1/,
  },
  {
    name: 'an outcome text of no width',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = '\u200b\u2060'
    },
    rule: 'outcome-text-present',
    path: `${incidentAt}.outcomes[2].text`,
    message: /has no text/,
  },
  {
    name: 'a name that turns the direction it is read in',
    change: (model) => {
      processAt(model, 'RAF.1').name = 'Incident \u202etnemeganam'
    },
    rule: 'direction-control',
    path: `${incidentAt}.name`,
    message: /U\+202E/,
  },
  {
    name: 'a text with an override of its direction',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'Incidents are \u202deno\u202c on record.'
    },
    rule: 'direction-control',
    path: `${incidentAt}.outcomes[2].text`,
    message: /U\+202D/,
  },
  {
    name: 'process identifiers that differ only in case',
    change: (model) => {
      processAt(model, 'RAF.1').clauses = []
      for (const outcome of processAt(model, 'RAF.1').outcomes) outcome.clauses = []
      const twin = { ...structuredClone(processAt(model, 'RAF.1')), id: 'raf.1', name: 'Twin', purpose: 'Be a twin.' }
      model.processes.push({ ...twin, outcomes: twin.outcomes.map((one, at) => ({ ...one, id: `raf.1.T${at}` })) })
    },
    rule: 'unique-process-id',
    path: 'processes[33].id',
    message: /raf\.1 is already used, in other case as RAF\.1,/,
  },
  {
    name: 'outcome identifiers that differ only in case',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').id = 'RAF.1.o2'
    },
    rule: 'unique-outcome-id',
    path: `${incidentAt}.outcomes[2].id`,
    message: /RAF\.1\.o2 is used twice, in other case as RAF\.1\.O2/,
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

import { type Defect, incidentAt, outcomeAt, processAt, requestAt } from './defect.ts'

/** What a reference model could do better, each shown on the service management model. */
export const warnings: Defect[] = [
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
  {
    name: 'the same outcome in two processes',
    change: (model) => {
      outcomeAt(model, 'RAF.2.O1').text = outcomeAt(model, 'RAF.1.O1').text
    },
    rule: 'outcome-text-elsewhere',
    path: `${requestAt}.outcomes[0].text`,
    message: /RAF\.2\.O1 says the same as RAF\.1\.O1 of another process/,
  },
  {
    name: 'a word that may be a placeholder',
    change: (model) => {
      outcomeAt(model, 'RAF.1.O3').text = 'TODO el personal conoce los incidentes.'
    },
    rule: 'placeholder-possible',
    path: `${incidentAt}.outcomes[2].text`,
    message: /“TODO”, which may be a placeholder/,
  },
]

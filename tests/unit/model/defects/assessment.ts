import type { MeasurementFramework } from '../../../../lib/measurement/framework.ts'
import type { AssessmentPart, Indicator, ProcessModel } from '../../../../lib/model/model.ts'
import type { Defect } from './defect.ts'

/** A maturity scale of five steps with one attribute a level: as unlike the capability scale as it gets. */
export const maturity: MeasurementFramework = {
  id: 'maturity-5',
  name: 'Five steps of maturity',
  source: 'Made for these tests.',
  licence: 'Free.',
  scales: [
    {
      id: 'five',
      name: '1 to 5',
      steps: [1, 2, 3, 4, 5].map((step) => ({
        symbol: String(step),
        name: `Step ${step}`,
        above: (step - 1) * 20,
        upTo: step * 20,
        basic: String(step),
      })),
    },
  ],
  attributes: [1, 2, 3, 4, 5].map((level) => ({
    id: `M.${level}`,
    name: `Maturity ${level}`,
    level,
    description: '',
    achievements: [],
  })),
  levels: [0, 1, 2, 3, 4, 5].map((level) => ({ level, name: `Level ${level}`, description: '' })),
  levelRule: { kind: 'climb', atLevel: '4', below: '5' },
}

/** Enough attributes for every level of it, the three of the research data model among them. */
const topics = maturity.attributes

function assessmentOf({ assessment }: ProcessModel): AssessmentPart {
  if (!assessment) throw new Error('The shipped assessment model has lost its assessment part.')
  return assessment
}

function indicatorAt(model: ProcessModel, id: string): Indicator {
  const indicator = assessmentOf(model).indicators.find((candidate) => candidate.id === id)
  if (!indicator) throw new Error(`The shipped assessment model has lost ${id}.`)
  return indicator
}

/** What makes an assessment model unusable, each shown on the research data model. */
export const assessmentErrors: Defect[] = [
  {
    name: 'no measurement framework',
    change: (model) => {
      assessmentOf(model).framework = ''
    },
    rule: 'framework-named',
    path: 'assessment.framework',
    message: /names no measurement framework/,
  },
  {
    name: 'a measurement framework that is not installed',
    change: (model) => {
      assessmentOf(model).framework = 'maturity-6'
    },
    rule: 'framework-known',
    path: 'assessment.framework',
    message: /“maturity-6” is not installed.*maturity-5/,
  },
  {
    name: 'a framework of its own under another name than the one it measures with',
    change: (model) => {
      assessmentOf(model).ownFramework = { ...maturity, id: 'our-steps', attributes: topics }
    },
    rule: 'own-framework-id',
    path: 'assessment.framework',
    message: /measures with “maturity-5” and brings “our-steps” along/,
  },
  {
    name: 'a framework of its own that takes the name of an installed one',
    change: (model) => {
      assessmentOf(model).ownFramework = { ...maturity, attributes: topics }
    },
    rule: 'own-framework-id',
    path: 'assessment.ownFramework.id',
    message: /“maturity-5” is taken by a framework that is installed/,
  },
  {
    name: 'a framework of its own that no level can be computed from',
    change: (model) => {
      const [scale] = maturity.scales
      assessmentOf(model).framework = 'our-steps'
      assessmentOf(model).ownFramework = {
        ...maturity,
        id: 'our-steps',
        attributes: topics,
        scales: scale ? [{ ...scale, steps: scale.steps.slice(0, 4) }] : [],
        levelRule: { kind: 'climb', atLevel: '3', below: '4' },
      }
    },
    rule: 'step-span',
    path: 'assessment.ownFramework.scales[0].steps[3].upTo',
    message: /end before 100 %/,
  },
  {
    name: 'an attribute in scope above a level of which nothing is',
    change: (model) => {
      assessmentOf(model).framework = 'our-steps'
      assessmentOf(model).ownFramework = { ...maturity, id: 'our-steps' }
      assessmentOf(model).attributes = assessmentOf(model).attributes.filter((id) => id !== 'M.2')
      for (const one of assessmentOf(model).indicators) {
        one.attributes = one.attributes?.map((id) => (id === 'M.2' ? 'M.3' : id)) ?? []
      }
    },
    rule: 'attribute-levels',
    path: 'assessment.attributes[1]',
    message: /M\.3 is in scope and nothing of level 2 is.*Add M\.2/,
  },
  {
    name: 'no attribute in scope',
    change: (model) => {
      assessmentOf(model).attributes = []
      assessmentOf(model).indicators = assessmentOf(model).indicators.filter(({ attributes }) => !attributes)
    },
    rule: 'attribute-present',
    path: 'assessment.attributes',
    message: /no process attribute in scope/,
  },
  {
    name: 'an attribute listed twice',
    change: (model) => {
      assessmentOf(model).attributes.push('M.1')
    },
    rule: 'unique-attribute',
    path: 'assessment.attributes[3]',
    message: /M\.1 is listed twice/,
  },
  {
    name: 'an attribute that the framework does not have',
    change: (model) => {
      assessmentOf(model).attributes.push('PA.1.1')
    },
    rule: 'attribute-known',
    path: 'assessment.attributes[3]',
    message: /Five steps of maturity has no attribute “PA\.1\.1”.*M\.1, M\.2/,
  },
  {
    name: 'a reference model without a version',
    change: (model) => {
      assessmentOf(model).referenceModels = [
        { id: 'iso-33054', version: '2020.1' },
        { id: 'iso-33061', version: '' },
      ]
    },
    rule: 'reference-model-named',
    path: 'assessment.referenceModels[1]',
    message: /Reference model 2/,
  },
  {
    name: 'no indicator',
    change: (model) => {
      assessmentOf(model).indicators = []
    },
    rule: 'indicator-present',
    path: 'assessment.indicators',
    message: /no indicator/,
  },
  {
    name: 'two indicators of one identifier',
    change: (model) => {
      indicatorAt(model, 'I02').id = 'I01'
    },
    rule: 'unique-indicator-id',
    path: 'assessment.indicators[1].id',
    message: /I01 is already used by assessment\.indicators\[0\]/,
  },
  {
    name: 'an indicator without text',
    change: (model) => {
      indicatorAt(model, 'I02').text = ''
    },
    rule: 'indicator-text-present',
    path: 'assessment.indicators[1].text',
    message: /I02 has no text/,
  },
  {
    name: 'an indicator of nothing',
    change: (model) => {
      assessmentOf(model).indicators.push({ id: 'I99', kind: 'practice', text: 'Drinking tea together' })
    },
    rule: 'indicator-mapped',
    path: 'assessment.indicators[20]',
    message: /I99 is mapped to nothing/,
  },
  {
    name: 'an indicator of an outcome that is not there',
    change: (model) => {
      indicatorAt(model, 'I02').outcomes?.push('DS-1.z')
    },
    rule: 'indicator-outcome',
    path: 'assessment.indicators[1].outcomes[1]',
    message: /I02.*“DS-1\.z”/,
  },
  {
    name: 'an indicator of an attribute out of scope',
    change: (model) => {
      indicatorAt(model, 'I21').attributes?.push('M.4')
    },
    rule: 'indicator-attribute',
    path: 'assessment.indicators[16].attributes[1]',
    message: /I21.*“M\.4”, which is not in scope/,
  },
  {
    name: 'an outcome that no indicator shows',
    change: (model) => {
      indicatorAt(model, 'I02').outcomes = ['DS-1.a']
    },
    rule: 'outcome-covered',
    path: 'processes[0].outcomes[2]',
    message: /No indicator shows outcome DS-1\.c/,
  },
  {
    name: 'an attribute that no indicator shows',
    change: (model) => {
      assessmentOf(model).indicators = assessmentOf(model).indicators.filter(
        ({ attributes = [] }) => !attributes.includes('M.3'),
      )
    },
    rule: 'attribute-covered',
    path: 'assessment.attributes[2]',
    message: /M\.3 Maturity 3/,
  },
]

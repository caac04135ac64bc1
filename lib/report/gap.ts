import type { MeasurementFramework } from '../measurement/framework.ts'
import { processGap, riskSteps } from '../results/gap.ts'
import type { RiskTable } from '../results/risk-table.ts'
import { levelInFormat2 } from './format-2.ts'
import type { AttributeProfile } from './profile.ts'
import type { ReportGap } from './report.ts'

type Profiled = {
  processId: string
  name: string
  level: number | null
  targetLevel: number
  attributes: readonly AttributeProfile[]
}

/** Processes that fall short of their target, or may, since something is not rated: the highest risk first. */
export function gapsOf(
  framework: MeasurementFramework,
  processes: readonly Profiled[],
  riskTable?: RiskTable,
): ReportGap[] {
  const nameOf = (attributeId: string) => framework.attributes.find(({ id }) => id === attributeId)?.name ?? attributeId
  return processes
    .map(({ processId, name, level, targetLevel, attributes }): ReportGap => {
      const ratings = attributes.flatMap(({ attributeId, rating }) =>
        rating === null ? [] : [[attributeId, rating] as const],
      )
      const { levels, risk, unrated } = processGap(framework, targetLevel, new Map(ratings), riskTable)
      return {
        processId,
        processName: name,
        level: levelInFormat2(level),
        targetLevel,
        risk,
        levels: levels.flatMap(({ gap, attributes, ...rest }) =>
          gap === 'none'
            ? []
            : [
                {
                  ...rest,
                  gap,
                  attributes: attributes.map((attribute) => ({
                    ...attribute,
                    attributeName: nameOf(attribute.attributeId),
                  })),
                },
              ],
        ),
        unrated: unrated.map((attributeId) => ({ attributeId, attributeName: nameOf(attributeId) })),
      }
    })
    .filter(({ levels, unrated }) => levels.length > 0 || unrated.length > 0)
    .sort((a, b) => rankOf(b) - rankOf(a))
}

const rankOf = ({ risk }: ReportGap) => (risk === null ? -1 : riskSteps.indexOf(risk))

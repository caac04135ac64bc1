import { agreementOf } from '../../lib/consensus/agreement.ts'
import { proposeRating } from '../../lib/consensus/decision.ts'
import { spreadOf } from '../../lib/consensus/spread.ts'
import { measurementOf } from '../../lib/measurement/frameworks.ts'
import { serviceManagementModel } from '../../lib/model/shipped.ts'
import { type Measurement, processProfile, type RatedItem } from '../../lib/report/profile.ts'

/**
 * `npm run bench -- consolidation`: from the ballots of a whole assessment to its process profiles and levels. Every
 * process of the shipped model, the nine attributes of ISO/IEC 33020:2015, four instances: for each item agreement,
 * spread and the rating the plan's rule proposes; for each process the aggregation over instances and the level.
 */
const measurement: Measurement = {
  ...measurementOf({ frameworkId: 'iso-33020-2015', scaleId: 'nplf' }),
  aggregation: { average: 'median', tieRule: 'half-down', direction: 'vertical-first' },
}
const instances = 4
const runs = 41

type Ballots = string[][][][]

/** Ballots by process, instance and attribute; the same ones each time, so that runs can be compared. */
function ballotsOf(raters: number): Ballots {
  let seed = 20_261_124
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return seed / 2 ** 31
  }
  const choices = ['N', 'P', 'L', 'L', 'F', 'F', 'F', 'abstain']
  const some = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  const choice = () => choices[Math.floor(next() * choices.length)] ?? 'F'
  const items = () => some(measurement.framework.attributes.length, () => some(raters, choice))
  return some(serviceManagementModel.processes.length, () => some(instances, items))
}

/** The sum of all levels, so that nothing is left out as unused. */
function consolidate(ballots: Ballots): number {
  const { framework, scale } = measurement
  let levels = 0
  for (const process of ballots) {
    const rated = process.map((items) =>
      items.map((choices, index): RatedItem => {
        const agreement = agreementOf(scale, choices)
        const spread = spreadOf(scale, choices)
        const { rating } = proposeRating(scale, 'median', choices)
        const stands = agreement !== undefined && spread !== undefined
        return { attributeId: framework.attributes[index]?.id ?? '', part: '', rating: (stands && rating) || null }
      }),
    )
    levels += processProfile(measurement, rated).level ?? 0
  }
  return levels
}

function millisecondsFor(raters: number): { first: number; median: number } {
  const ballots = ballotsOf(raters)
  const times = Array.from({ length: runs }, () => {
    const from = performance.now()
    consolidate(ballots)
    return performance.now() - from
  })
  const [first = Number.NaN] = times
  return { first, median: times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN }
}

export function reportConsolidation(): void {
  const { attributes } = measurement.framework
  const processes = serviceManagementModel.processes.length
  console.log(
    `\n**Consolidation, ${processes} processes × ${attributes.length} attributes × ${instances} instances**\n\n` +
      '| ballots each | ballots | ms, median | ms, first run | µs a ballot |\n|---|---|---|---|---|',
  )
  for (const raters of [30, 15, 60, 120, 240]) {
    const { first, median } = millisecondsFor(raters)
    const ballots = processes * attributes.length * instances * raters
    const each = ((1000 * median) / ballots).toFixed(3)
    console.log(`| ${raters} | ${ballots} | ${median.toFixed(2)} | ${first.toFixed(2)} | ${each} |`)
  }
}

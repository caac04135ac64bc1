/**
 * A process measurement framework as data (ISO/IEC 33003): what is measured, on which scale, and how ratings
 * of attributes become a level. Nothing in Assay is wired to one framework; ISO/IEC 33020 is data like any other.
 */
export type MeasurementFramework = {
  id: string
  /** Short name as people say it, with its edition: "ISO/IEC 33020:2019". */
  name: string
  /** The standard or document the framework follows. */
  source: string
  /** Who owns the wording of this file and on which terms it may be shown. */
  licence: string
  scales: RatingScale[]
  attributes: ProcessAttribute[]
  levels: CapabilityLevel[]
  levelRule: LevelRule
}

/** How ratings of attributes become a level: the process capability level model (ISO/IEC 33003:2015, 4.3). */
export type LevelRule = ClimbRule | WeakestRule

/**
 * Levels are climbed: a level is reached when every attribute of the level is rated at least `atLevel` and every
 * attribute of the levels below at least `below`, on the basic steps (ISO/IEC 33020:2019, 5.6: largely, and fully).
 */
export type ClimbRule = { kind: 'climb'; atLevel: string; below: string }

/**
 * Steps are levels, as in a maturity grid: every attribute is placed on a step by itself, and the process stands where
 * the weakest of them stands.
 */
export type WeakestRule = {
  kind: 'weakest'
  /** Symbol of a basic step → the level it stands for. */
  levelOf: Record<string, number>
}

/** A process attribute: a measurable property of the process quality characteristic. */
export type ProcessAttribute = {
  id: string // "PA.1.1"
  name: string
  /** The capability level whose achievement this attribute is part of. */
  level: number
  /** What it means for the attribute to be achieved, in our own wording. */
  description: string
  achievements: string[]
  /** Where the parts that are rated one by one are the outcomes of the process, and not the achievements above. */
  parts?: 'outcomes'
  /** Symbol of a step → what one sees at a process on that step: the cells of a maturity grid. */
  cells?: Record<string, string>
}

export type CapabilityLevel = { level: number; name: string; description: string }

/** An ordinal scale; steps are ordered from least to most achieved. */
export type RatingScale = { id: string; name: string; steps: RatingStep[] }

export type RatingStep = {
  /** The symbol that is stored and shown: "N", "P+", "3". */
  symbol: string
  name: string
  /** Percentage of achievement: more than `above` up to and including `upTo` (the lowest step includes 0). */
  above: number
  upTo: number
  /** Symbol of the basic step a refined one folds onto; its own symbol on the basic scale. */
  basic: string
}

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

/**
 * When a level is reached, on the basic steps: every attribute of the level at least `atLevel`, every attribute of the
 * levels below at least `below` (ISO/IEC 33020:2019, 5.6: largely, and fully).
 */
export type LevelRule = { atLevel: string; below: string }

/** A process attribute: a measurable property of the process quality characteristic. */
export type ProcessAttribute = {
  id: string // "PA.1.1"
  name: string
  /** The capability level whose achievement this attribute is part of. */
  level: number
  /** What it means for the attribute to be achieved, in our own wording. */
  description: string
  achievements: string[]
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

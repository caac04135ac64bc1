import type { Rating } from './scale.ts'

/**
 * What stands for one thing that was to be rated: an outcome, an achievement, an attribute, an instance.
 *
 * - a rating: a step of the scale, found on evidence. "N" is a rating: the thing was looked at and is not there.
 * - not applicable: the thing can't occur in this instance, and why. It leaves the count of what there was to rate.
 * - undefined, not rated: nobody has found anything out. It stays in that count, so that the hole is seen.
 *
 * The three are never turned into each other: N says something about the process, the others about the assessment.
 */
export type Entry = Rating | NotApplicable | undefined

/** A reason has to be given, since leaving something out can make a result look better than it is. */
export type NotApplicable = { notApplicable: string }

export function isRated(entry: Entry): entry is Rating {
  return typeof entry === 'string'
}

export function isNotApplicable(entry: Entry): entry is NotApplicable {
  return typeof entry === 'object'
}

import type { RatingScale } from '../../../lib/measurement/framework.ts'
import { fullness, tones as toneNames, toneOf } from '../../../lib/measurement/ramp.ts'
import { displayRating } from '../../../lib/measurement/scale.ts'
import type { Issue } from '../../../lib/report/issue.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import type { AssessmentReport } from '../../../lib/report/report.ts'
import type { Phrase } from '../../../lib/report/text/phrase.ts'
import { tones } from '../pdf/paint/palette.ts'
import type { DocumentWriter } from './writer.ts'
import type { Run } from './xml/run.ts'
import type { Cell } from './xml/table.ts'

export type Context = {
  report: AssessmentReport
  issue: Issue
  look: ReportLook
  scale: RatingScale
  doc: DocumentWriter
}

export function phrased({ term, says }: Phrase): Run[] {
  return [...(term ? [strong(`${term} `)] : []), { text: says }]
}

export function strong(text: string): Run {
  return { text, style: 'Strong' }
}

export function soft(text: string): Run {
  return { text, style: 'Soft' }
}

export function cell(text: string): Cell {
  return { runs: text === '' ? [] : [{ text }] }
}

export function softCell(text: string): Cell {
  return { runs: [soft(text)] }
}

export function headingCell(...texts: string[]): Cell {
  return { runs: texts.map(strong) }
}

/** An identifier and the name it stands for. */
export function nameCell(id: string, name: string, rest = ''): Cell {
  return { runs: [soft(`${id}  `), strong(name), ...(rest ? [soft(rest)] : [])] }
}

const balls = ['○', '◔', '◑', '◕', '●']

/** A rating as ball and letter, always both. */
export function ratingInSigns(scale: RatingScale, rating: string): string {
  return `${balls[Math.round(fullness(scale, rating) * 4)] ?? ''}\u00A0${displayRating(rating)}`
}

export function ratingCell(scale: RatingScale, rating: string | null): Cell {
  return rating === null ? { ...softCell('–') } : headingCell(ratingInSigns(scale, rating))
}

/** Background and letter of what is coloured by a rating. */
export function toneFor(scale: RatingScale, rating: string): { fill: string; text: string } {
  return tones[toneNames.indexOf(toneOf(scale, rating))] ?? tones[0]
}

/** A rating on the tone of the ramp. */
export function tileCell(scale: RatingScale, rating: string | null): Cell {
  if (rating === null) return softCell('–')
  const { fill, text } = toneFor(scale, rating)
  return { runs: [{ ...strong(ratingInSigns(scale, rating)), colour: text }], fill }
}

/** Columns that share what is left of the width. */
export function rest(width: number, ...taken: number[]): number {
  return width - taken.reduce((sum, one) => sum + one, 0)
}

/** The bookmark of a process, by its place in the plan. */
export function processBookmark(index: number): string {
  return `process_${index + 1}`
}

import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { isWhole } from './naming.ts'
import { namings } from './section.ts'
import { type ReportChoice, reportSections, shareDefault, shownSections, wholeReport } from './sections.ts'

export const reportChoiceSchema = z.strictObject({
  sections: z.array(z.enum(reportSections)).max(reportSections.length),
  naming: z.enum(namings),
})

const querySchema = z.object({
  sections: z
    .string()
    .max(400)
    .transform((listed) => listed.split(',').filter((word) => word !== ''))
    .pipe(reportChoiceSchema.shape.sections)
    .optional(),
  names: z.enum(namings).optional(),
})

/**
 * What a query asks to be shown: `sections=summary,ratings` and `names=roles`; what it does not say is the whole.
 * Throws `invalid` for a section there is not.
 */
export function choiceOfQuery(query: URLSearchParams): ReportChoice {
  const given = querySchema.safeParse({
    sections: query.get('sections') ?? undefined,
    names: query.get('names') ?? undefined,
  })
  if (!given.success) {
    throw new DomainError(
      'invalid',
      `A report has no such part. Choose sections among ${reportSections.join(', ')}, and names or roles.`,
    )
  }
  const { sections = wholeReport.sections, names = wholeReport.naming } = given.data
  return { sections, naming: names }
}

/** The query that asks for a choice; nothing for the whole report. */
export function queryOfChoice(choice: ReportChoice): URLSearchParams {
  const query = new URLSearchParams()
  if (isWhole(choice)) return query
  const shown = shownSections(choice.sections)
  if (shown.length < reportSections.length) query.set('sections', shown.join(','))
  if (choice.naming !== 'names') query.set('names', choice.naming)
  return query
}

/** What a link was made to show, as it is stored; links of before there was a choice show what a new one would. */
export function storedChoice(stored: string): ReportChoice {
  return stored === '' ? shareDefault : reportChoiceSchema.parse(JSON.parse(stored))
}

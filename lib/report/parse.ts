import { z } from 'zod'
import { DomainError } from '../errors.ts'
import type { AssessmentReport } from './report.ts'
import { reportSchema } from './schema.ts'
import { upgradeTo2 } from './upgrade-1.ts'
import { upgradeTo3 } from './upgrade-2.ts'
import { reportVersion1Schema } from './version-1.ts'
import { reportVersion2Schema } from './version-2.ts'

const headSchema = z.looseObject({ format: z.literal('assay-report'), formatVersion: z.number() })

/**
 * A report from JSON, of any version of its shape there ever was. Throws `invalid` with what is wrong and where for what
 * is none, or one of a later Assay.
 */
export function parseReport(value: unknown): AssessmentReport {
  const head = headSchema.safeParse(value)
  if (!head.success) {
    throw new DomainError('invalid', 'This is no report of Assay. Choose the JSON file that its report page gives.')
  }
  switch (head.data.formatVersion) {
    case 1:
      return upgradeTo3(upgradeTo2(checked(reportVersion1Schema.safeParse(value))))
    case 2:
      return upgradeTo3(checked(reportVersion2Schema.safeParse(value)))
    case 3:
      return checked(reportSchema.safeParse(value))
    default:
      throw new DomainError(
        'invalid',
        `This report has version ${head.data.formatVersion} of the format; this Assay reads versions 1 to 3. Update Assay.`,
      )
  }
}

/** At most this many of the things that are wrong are named. */
const mostNamed = 5

function checked<Value>(result: z.ZodSafeParseResult<Value>): Value {
  if (result.success) return result.data
  const { issues } = result.error
  const named = issues.slice(0, mostNamed).map(({ path, message }) => `${placeOf(path)}: ${message}`)
  const more = issues.length > mostNamed ? ` And ${issues.length - mostNamed} more.` : ''
  throw new DomainError('invalid', `This report does not have the shape it should. ${named.join('. ')}.${more}`)
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The report'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

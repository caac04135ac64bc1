import { DomainError } from '../../lib/errors.ts'
import { colourOf, logoTypes, problemOfAccent, type ReportLook } from '../../lib/report/look.ts'
import type { Queries } from '../db/client.ts'
import type { Organisation } from '../db/generated/client.ts'
import { areaOf } from '../images/area.ts'
import { imageTypeOf } from '../images/type.ts'

/** A logo is small: it goes into every file of every report. */
const mostBytes = 256 * 1024
const mostPixels = 4_000_000

/** How reports of an organisation look, as it is stored. */
export function lookOf({ accent, logo, logoType }: Organisation): ReportLook {
  const type = logoTypes.find((known) => known === logoType)
  return { accent: accent === '' ? null : accent, logo: logo && type ? { type, bytes: logo } : null }
}

/** The look for a page, with the logo as an address that holds the picture itself. */
export type LookView = { accent: string | null; logo: string | null }

export function lookView(organisation: Organisation): LookView {
  const { accent, logo } = lookOf(organisation)
  return { accent, logo: logo && `data:${logo.type};base64,${Buffer.from(logo.bytes).toString('base64')}` }
}

export type NewLook = {
  accent: string | null
  /** The picture as base64; null takes it away, undefined leaves it. */
  logo?: string | null | undefined
}

/** Keeps how reports look. Throws `invalid` for a colour that can't be read on paper, and for what is no picture. */
export async function keepLook(tx: Queries, organisationId: string, { accent, logo }: NewLook): Promise<void> {
  await tx.organisation.update({
    where: { id: organisationId },
    data: {
      accent: accent === null ? '' : checkedAccent(accent),
      ...(logo === undefined ? {} : logo === null ? { logo: null, logoType: '' } : checkedLogo(logo)),
    },
  })
}

function checkedAccent(text: string): string {
  const colour = colourOf(text)
  if (!colour) throw new DomainError('invalid', `“${text}” is no colour. Write it as #rrggbb, such as #16336f.`)
  const problem = problemOfAccent(colour)
  if (problem) throw new DomainError('invalid', problem)
  return colour
}

function checkedLogo(base64: string): { logo: Uint8Array<ArrayBuffer>; logoType: string } {
  const logo = Uint8Array.from(Buffer.from(base64, 'base64'))
  if (logo.length > mostBytes) {
    throw new DomainError('invalid', `A logo may have ${mostBytes / 1024} KB. Make the picture smaller.`)
  }
  const type = imageTypeOf(logo)
  const logoType = logoTypes.find((known) => known === type)
  if (logoType && (areaOf(logoType, logo) ?? 0) > mostPixels) {
    throw new DomainError(
      'invalid',
      `A logo may have ${mostPixels / 1_000_000} million pixels. Make the picture smaller.`,
    )
  }
  if (!logoType) throw new DomainError('invalid', 'This is no picture a report can hold. Use a PNG or JPEG file.')
  return { logo, logoType }
}

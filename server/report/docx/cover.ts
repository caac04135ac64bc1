import type { FileChild, Paragraph } from 'docx'
import type { Cover } from '../../../lib/report/block.ts'
import type { ReportLook } from '../../../lib/report/look.ts'
import { calloutOf } from './block.ts'
import type { Context } from './context.ts'
import { factsOf } from './facts.ts'
import { logoOf } from './logo.ts'
import { lineOf, paragraphOf } from './paragraph.ts'

/** The first page: whose it is, what was assessed, where the version stands, and what to know before the rest. */
export function coverOf(cover: Cover, { logo }: ReportLook, context: Context): FileChild[] {
  const { title, unit, organisation, standing, facts, notices } = cover
  return [
    ...(logo ? [logoOf(logo, organisation)] : []),
    lineOf('Assessment report', context, { style: 'Kicker' }),
    lineOf(title, context, { style: 'Title' }),
    lineOf([unit, organisation].filter((name) => name !== '').join(', '), context, { style: 'Subtitle' }),
    standingOf(standing, context),
    ...factsOf(facts, context),
    ...notices.flatMap((notice) => calloutOf(notice, context)),
    lineOf(editable, context, { style: 'Small' }),
  ]
}

function standingOf(standing: string, context: Context): Paragraph {
  return paragraphOf([{ kind: 'text', text: standing, weight: 'strong' }], context)
}

const editable =
  'This file can be edited, and changes in it are not checked. The frozen content is in the JSON and PDF files of this version.'

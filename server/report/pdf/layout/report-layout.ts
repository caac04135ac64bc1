import { scaleOf } from '../../../../lib/report/scale-of.ts'
import { agreementChapter } from '../chapter/agreement.ts'
import { contentsPieces, type Entry } from '../chapter/contents.ts'
import { evidenceChapter } from '../chapter/evidence.ts'
import { findingsChapter } from '../chapter/findings.ts'
import { gapsChapter } from '../chapter/gaps.ts'
import { limitsChapter, notAssessedChapter } from '../chapter/limits.ts'
import { methodChapter } from '../chapter/method.ts'
import { peopleChapter } from '../chapter/people.ts'
import { planChapter } from '../chapter/plan.ts'
import { profilesChapter } from '../chapter/profiles.ts'
import { readinessChapter } from '../chapter/readiness.ts'
import { signaturesChapter } from '../chapter/signatures.ts'
import { summaryChapter } from '../chapter/summary.ts'
import { titlePage } from '../chapter/title.ts'
import type { Context } from '../context.ts'
import type { Fonts } from '../font/fonts.ts'
import type { Op } from '../paint/op.ts'
import { Composer } from './composer.ts'
import { decorationOf } from './decoration.ts'
import { type Page, pagesOf } from './flow.ts'
import { text } from './page.ts'

export type LaidOut = { pages: { page: Page; decoration: Op[] }[] }

type Source = Pick<Context, 'report' | 'issue' | 'look'>

/** The parts of the report in the order of its page. A part the report does not have leaves itself out. */
const chapters = [
  summaryChapter,
  gapsChapter,
  findingsChapter,
  planChapter,
  peopleChapter,
  methodChapter,
  profilesChapter,
  evidenceChapter,
  agreementChapter,
  readinessChapter,
  notAssessedChapter,
  limitsChapter,
  signaturesChapter,
]

/** The whole report on its pages: first page, contents, chapters. */
export function layOut(fonts: Fonts, source: Source): LaidOut {
  const scale = scaleOf(source.report)
  const { accent } = source.look
  const contextWith = (composer: Composer): Context => ({ ...source, scale, composer })
  const front = new Composer(fonts, accent)
  titlePage(contextWith(front))
  const body = new Composer(fonts, accent)
  for (const chapter of chapters) chapter(contextWith(body))

  const frontPages = pagesOf(front.pieces, text.height)
  const bodyPages = pagesOf(body.pieces, text.height)
  const entries = bodyPages.flatMap(({ placed }, index) =>
    placed.flatMap(({ piece: { anchor } }): Entry[] => (anchor ? [{ anchor, page: index + 1 }] : [])),
  )
  // How many pages the contents take does not depend on the numbers in them.
  const before = frontPages.length + pagesOf(contentsPieces(fonts, entries, accent), text.height).length
  const contents = contentsPieces(
    fonts,
    entries.map((entry) => ({ ...entry, page: entry.page + before })),
    accent,
  )
  const pages = [...frontPages, ...pagesOf(contents, text.height), ...bodyPages]
  const context = contextWith(body)
  return {
    pages: pages.map((page, index) => ({
      page,
      decoration: index === 0 ? [] : decorationOf(context, index + 1, pages.length),
    })),
  }
}

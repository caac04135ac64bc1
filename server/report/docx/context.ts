import type { ReportDocument } from '../../../lib/report/block.ts'
import { bookmarksOf } from './bookmark.ts'
import { isWrittenRightToLeft } from './direction.ts'

/** What the blocks of one file share. */
export type Context = {
  /** Whether the language of the file is written from right to left. */
  rightToLeft: boolean
  /** Bookmarks of the headings by their ids. */
  bookmarks: ReadonlyMap<string, string>
  /** The number of the next table or figure. */
  next(kind: Captioned): number
}

/** What has a number and a caption. */
export type Captioned = 'Table' | 'Figure'

export function contextOf(document: Pick<ReportDocument, 'language' | 'sections'>): Context {
  const numbers = { Table: 0, Figure: 0 }
  return {
    rightToLeft: isWrittenRightToLeft(document.language),
    bookmarks: bookmarksOf(document),
    next(kind) {
      numbers[kind] += 1
      return numbers[kind]
    },
  }
}

/** The width of the text in twentieths of a point: A4 less its margins. */
export const textWidth = 9638

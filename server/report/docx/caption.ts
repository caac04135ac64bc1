import { Paragraph, SimpleField } from 'docx'
import type { Captioned, Context } from './context.ts'
import { readsRightToLeft } from './direction.ts'
import { textRuns } from './span.ts'

/** "Figure 3. What it shows": the number is a field, so that Word counts on when something is added between. */
export function captionOf(kind: Captioned, text: string, context: Context): Paragraph {
  return new Paragraph({
    style: 'Caption',
    ...(readsRightToLeft([{ kind: 'text', text }], context) && { bidirectional: true }),
    children: [
      ...textRuns(`${kind}\u00A0`),
      new SimpleField(` SEQ ${kind} \\* ARABIC `, String(context.next(kind))),
      ...textRuns(`. ${text}`),
    ],
  })
}

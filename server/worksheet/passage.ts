import { z } from 'zod'
import { quoteLength } from '../../lib/workshop/comment.ts'

const position = z.base64().min(1).max(400)

/** A passage of a text of a worksheet, as a page sends it: where it stands, and how it reads. */
export const passageSchema = z.object({
  anchor: z.object({ from: position, to: position }),
  quote: z.string().min(1).max(quoteLength),
})

/** A4 in points, and where the text stands on it. */
export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 78, bottom: 68 } as const

/** The text between the margins. */
export const text = {
  width: page.width - page.left - page.right,
  height: page.height - page.top - page.bottom,
} as const

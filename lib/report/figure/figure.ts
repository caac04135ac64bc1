/** One drawing, the same in every format. */
export type Figure = {
  /** A whole SVG document with its own colours and without scripts, references or fonts of its own. */
  svg: string
  /** In CSS pixels, as in the SVG's viewBox. */
  width: number
  height: number
  /** What the drawing shows, in words, for whoever does not see it. */
  alternative: string
}

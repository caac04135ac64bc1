import { paper } from '../../look/paper.ts'
import type { RatingScale } from '../../measurement/framework.ts'
import { baseline, type Entry, smallSize, words } from './drawing.ts'
import { ratingTile, ratingWidth } from './mark.ts'

/** Each step of the scale as it is drawn, with its name, and the dash of what is not rated. */
export function scaleEntries(scale: RatingScale): Entry[] {
  return [
    ...scale.steps.map(({ symbol, name }): Entry => {
      const room = ratingWidth(symbol, smallSize) + 8
      return {
        draw: ({ x, y }) => ratingTile(scale, symbol, { x: x + 0.5, y: y - 7, width: room - 1, height: 14 }),
        room,
        says: name,
      }
    }),
    {
      draw: ({ x, y }) => words('–', { x, y: baseline(y, smallSize), size: smallSize, colour: paper.soft }),
      room: 7,
      says: 'Not rated',
    },
  ]
}

import { expect, test } from 'vitest'
import { pictureBytes, pictureRefusal } from '../../../lib/workshop/picture.ts'

test.each([
  [{ type: 'image/png', size: pictureBytes }, undefined],
  [{ type: 'image/png', size: pictureBytes + 1 }, 'A picture may have 5 MB. Make it smaller.'],
  [{ type: 'image/svg+xml', size: 10 }, expect.stringMatching(/^This is no picture a note can hold/)],
  [{ type: '', size: 10 }, expect.stringMatching(/^This is no picture a note can hold/)],
])('a file %j is refused with %s', (file, refusal) => {
  expect(pictureRefusal(file)).toEqual(refusal)
})

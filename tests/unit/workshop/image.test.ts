import { expect, test } from 'vitest'
import { imageBytes, imageRefusal } from '../../../lib/workshop/image.ts'

test.each([
  [{ type: 'image/png', size: imageBytes }, undefined],
  [{ type: 'image/png', size: imageBytes + 1 }, 'An image may have 5 MB. Make it smaller.'],
  [{ type: 'image/svg+xml', size: 10 }, expect.stringMatching(/^This is no image a note can hold/)],
  [{ type: '', size: 10 }, expect.stringMatching(/^This is no image a note can hold/)],
])('a file %j is refused with %s', (file, refusal) => {
  expect(imageRefusal(file)).toEqual(refusal)
})

import { expect, test } from 'vitest'
import { archiveLimits } from '../../../lib/archive/manifest'
import { requestLimits } from '../../../lib/limits/request'
import { rowLimits } from '../../../lib/limits/rows'
import { modelLimits } from '../../../lib/model/limits'
import { imageBytes, imagePixels, imageTypes } from '../../../lib/workshop/image'
import { noteLimits } from '../../../lib/workshop/note-text'
import { largestFile } from '../../../server/model/file'
import { renderBounds } from '../../../server/report/render-bounds'
import { defaultLimits } from '../../../server/sync/limits'

const number = (value: number) => value.toLocaleString('en')
const bytes = (value: number) =>
  value >= 1024 * 1024 ? `${number(value / 1024 / 1024)} MB` : `${number(value / 1024)} KB`

function table(rows: readonly (readonly string[])[]): string[] {
  const [heading = []] = rows
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return rows.flatMap((row, index) => [
    line(row),
    ...(index === 0 ? [line(heading.map((_, column) => '-'.repeat(widths[column] ?? 0)))] : []),
  ])
}

/** What the page of the documentation says. Remove it and run this file to have it written anew. */
test('docs/limits.md tells every limit of rows, files, texts and requests', async () => {
  const page = [
    '# Limits',
    '',
    'Written by `tests/unit/limits/page.test.ts` from the tables in the code, and failing where they differ. What is over a',
    'limit is refused with a sentence that names the limit and says what to do.',
    '',
    '## How many of what',
    '',
    ...table([
      ['What', 'In', 'At most', 'In the demo'],
      ...Object.values(rowLimits).map(({ called, of, most, inDemo }) => [called, of, number(most), number(inDemo)]),
    ]),
    '',
    'By one link, 300 people join in ten minutes. What visitors leave in the demo is removed after a day.',
    '',
    '## Files that are read',
    '',
    ...table([
      ['File', 'At most'],
      [`Image of a note (${imageTypes.join(', ')})`, `${bytes(imageBytes)}, ${number(imagePixels)} pixels`],
      ['Process model (.xlsx, .csv, .json)', `${bytes(largestFile)}, ${number(modelLimits.processes)} processes`],
      [
        'Archive of an assessment (.zip)',
        `${bytes(archiveLimits.packed)}, ${bytes(archiveLimits.unpacked)} unpacked, ${number(archiveLimits.entries)} entries`,
      ],
    ]),
    '',
    'The kind of a file is told by its content, its size by what it really unpacks to.',
    '',
    '## Files that are made',
    '',
    ...table([
      ['Of one report', 'At most'],
      ['Time', `${number(renderBounds.ms / 1000)} seconds`],
      ['Memory', bytes(renderBounds.resident)],
      ['Report, file', `${bytes(renderBounds.content)}, ${bytes(renderBounds.file)}`],
    ]),
    '',
    'Files are made one at a time, and people take turns: who asks for many waits for who asks for one.',
    '',
    '## Texts, documents and requests',
    '',
    ...table([
      ['What', 'At most'],
      ['Text that a report shows', `${number(noteLimits.letters)} letters, ${number(noteLimits.lines)} lines`],
      ['Document of the room', bytes(defaultLimits.document)],
      ['Message to a document', `${bytes(defaultLimits.message)}, ${number(defaultLimits.messagesPerSecond)} a second`],
      ['Sockets of one person, or of the screens of one assessment', number(defaultLimits.socketsPerUser)],
      ['Request to the API', `${bytes(requestLimits.bytes)}, ${number(requestLimits.calls)} calls`],
    ]),
    '',
  ]
  await expect(page.join('\n')).toMatchFileSnapshot('../../../docs/limits.md')
})

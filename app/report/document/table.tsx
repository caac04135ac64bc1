import { toneStyle } from '@/app/rating/ramp'
import { WideTable } from '@/app/ui/wide-table'
import { toneAt } from '@/lib/measurement/ramp'
import type { Cell, Column, Row, Table } from '@/lib/report/block'
import { placeKey, SpansOnPage } from './spans'

/** More columns do not fit beside each other on a phone. */
const mostOnPhone = 3

/** A table with its caption and number; a wide one scrolls in a frame of its own. */
export function TableOnPage({ table, number }: { table: Table; number: string }) {
  const { caption, columns, rows } = table
  const isWide = columns.length > mostOnPhone
  const drawn = (
    <table className={table.style === 'grid' ? 'report-grid' : undefined} data-wide={isWide || undefined}>
      <caption>
        <span className="report-soft">{number}. </span>
        {caption}
      </caption>
      <Widths columns={columns} />
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={placeKey(index)} scope="col" data-kind={column.kind}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {inGroups(rows).map(({ name, rows }, index) => (
        <tbody key={placeKey(index)}>
          {name !== null && (
            <tr>
              <th scope="rowgroup" colSpan={columns.length} className="report-group">
                {name}
              </th>
            </tr>
          )}
          {rows.map((cells, index) => (
            <tr key={placeKey(index)}>
              {cells.map((cell, index) => (
                <CellOnPage key={placeKey(index)} cell={cell} kind={columns[index]?.kind ?? 'text'} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
  return isWide ? <WideTable label={`${number}: ${caption}`}>{drawn}</WideTable> : drawn
}

/** Columns share the width as the table says; where it says nothing, as what stands in them asks. */
function Widths({ columns }: { columns: readonly Column[] }) {
  if (columns.every(({ share }) => share === undefined)) return null
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0)
  return (
    <colgroup>
      {columns.map(({ share = 1 }, index) => (
        <col key={placeKey(index)} style={{ width: `${(100 * share) / total}%` }} />
      ))}
    </colgroup>
  )
}

type Group = { name: string | null; rows: (readonly Cell[])[] }

/** Rows under the name of the group they belong to; those before the first have none. */
function inGroups(rows: readonly Row[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    if ('group' in row) groups.push({ name: row.group, rows: [] })
    else {
      const last = groups.at(-1)
      if (last) last.rows.push(row.cells)
      else groups.push({ name: null, rows: [row.cells] })
    }
  }
  return groups
}

function CellOnPage({ cell: { text, header, tone }, kind }: { cell: Cell; kind: Column['kind'] }) {
  const shown = <SpansOnPage spans={text} />
  if (header) {
    return (
      <th scope="row" dir="auto" data-kind={kind}>
        {shown}
      </th>
    )
  }
  return (
    <td dir="auto" data-kind={kind} style={tone === undefined ? undefined : toneStyle(toneAt(tone))}>
      {shown}
    </td>
  )
}

import { WideTable } from '@/app/ui/wide-table'

type RightsTableProps = {
  label: string
  columns: readonly { id: string; name: string }[]
  rows: readonly { says: string; who: readonly string[] }[]
}

const cell = 'border-t border-line py-2.5 pr-4 lg:pr-6'

/** A right in each row, and in each column whether somebody has it: in words, never by colour alone. */
export function RightsTable({ label, columns, rows }: RightsTableProps) {
  return (
    <WideTable label={label}>
      <table className="w-full text-left">
        <thead>
          <tr className="text-sm text-soft">
            <th scope="col" className="pr-4 pb-2 font-normal lg:pr-6">
              Right
            </th>
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className="pr-4 pb-2 font-normal lg:pr-6">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ says, who }) => (
            <tr key={says}>
              <th scope="row" className={`${cell} min-w-56 font-normal`}>
                {says}
              </th>
              {columns.map(({ id }) => (
                <td key={id} className={cell}>
                  {who.includes(id) ? <b>yes</b> : <span className="text-soft">no</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}

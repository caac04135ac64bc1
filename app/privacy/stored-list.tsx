import { storedAboutPeople } from '@/lib/privacy/stored'

/** What is stored about a person, kind by kind, and what becomes of it when they are erased. */
export function StoredList() {
  return (
    <ul className="border-t border-edge">
      {Object.entries(storedAboutPeople).map(([table, { says, erased }]) => (
        <li key={table} className="border-b border-line py-2.5">
          <p>{says}</p>
          <p className="text-sm text-soft">Erased: {erased}</p>
        </li>
      ))}
    </ul>
  )
}

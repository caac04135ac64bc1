import { momentInWords } from '@/app/ui/day'

type Signature = { role: string; name: string; at: string; reference: string }

/** Who stands for a version, since when, and where a signature given elsewhere is found. */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  if (signatures.length === 0) return null
  return (
    <ul aria-label="Signatures" className="mt-2">
      {signatures.map(({ role, name, at, reference }) => (
        <li key={`${role} ${name}`}>
          Signed by <strong>{name}</strong>, {role === 'lead' ? 'lead assessor' : 'sponsor'}, {momentInWords(at)}
          {reference && <span className="text-soft"> (on record: {reference})</span>}
        </li>
      ))}
    </ul>
  )
}

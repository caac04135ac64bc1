import { type Evidence, type EvidenceFamily, type EvidenceKind, evidenceKindTerms } from './evidence.ts'

/** What a rated item is, as evidence can bear on it. */
export type CoveredItem = {
  /** The instances it is rated over: its own, or all of the process where they are rated together. */
  instanceIds: readonly string[]
  attributeId: string
  /** The outcome or achievement rated, or empty for the whole attribute. */
  part: string
}

export type Coverage = {
  /** Pieces that bear on the item. */
  pieces: number
  kinds: EvidenceKind[]
  /** Pieces that nothing else bears out: no other of another kind or source bears on the same thing. */
  uncorroborated: number
  /** None of the pieces is fair or strong. */
  onlyWeak: boolean
  /** "two kinds of evidence, one uncorroborated". */
  words: string
}

/** The pieces that bear on an item. For a whole attribute so does each that bears on a part of it. */
export function evidenceFor(register: readonly Evidence[], item: CoveredItem): Evidence[] {
  return register.filter(({ links }) => links.some((link) => bearsOn(link, item)))
}

/**
 * How well the evidence covers an item (ISO/IEC 33002:2015, 4.2.2: data are validated; corroboration by more than one
 * kind or source is how). A piece is borne out where another of a different kind, or from a different source, bears on
 * the same outcome or achievement of the same instance, or on the attribute as a whole.
 */
export function coverageOf(register: readonly Evidence[], item: CoveredItem): Coverage {
  const pieces = evidenceFor(register, item)
  const kinds = [...new Set(pieces.map(({ kind }) => kind))]
  const uncorroborated = pieces.filter((piece) => !isBorneOut(piece, pieces, item)).length
  const onlyWeak = pieces.length > 0 && pieces.every(({ strength }) => strength === 'weak')
  const coverage = { pieces: pieces.length, kinds, uncorroborated, onlyWeak }
  return { ...coverage, words: inWords(coverage) }
}

/** Families of evidence an item still lacks, of those its plan's class asks for. */
export function familiesLacking(coverage: Pick<Coverage, 'kinds'>, asked: readonly EvidenceFamily[]): EvidenceFamily[] {
  const there = coverage.kinds.map((kind) => evidenceKindTerms[kind].family)
  return asked.filter((family) => !there.includes(family))
}

function bearsOn(link: Evidence['links'][number], { instanceIds, attributeId, part }: CoveredItem): boolean {
  if (link.attributeId !== attributeId || !instanceIds.includes(link.instanceId)) return false
  return part === '' || link.part === part
}

function isBorneOut(piece: Evidence, others: readonly Evidence[], item: CoveredItem): boolean {
  const relevant = piece.links.filter((link) => bearsOn(link, item))
  return relevant.every((link) =>
    others.some(
      (other) =>
        other.id !== piece.id &&
        (other.kind !== piece.kind || other.source.trim().toLowerCase() !== piece.source.trim().toLowerCase()) &&
        other.links.some(
          ({ instanceId, attributeId, part }) =>
            instanceId === link.instanceId &&
            attributeId === link.attributeId &&
            (part === link.part || part === '' || link.part === ''),
        ),
    ),
  )
}

const numbers = ['no', 'one', 'two', 'three', 'four']
const numeral = (count: number) => numbers[count] ?? String(count)

function inWords({ pieces, kinds, uncorroborated, onlyWeak }: Omit<Coverage, 'words'>): string {
  if (pieces === 0) return 'no evidence linked'
  const [kind] = kinds
  const what =
    kinds.length > 1 || !kind
      ? `${numeral(kinds.length)} kinds of evidence`
      : pieces === 1
        ? `one ${evidenceKindTerms[kind].name.toLowerCase()}`
        : `${numeral(pieces)} ${evidenceKindTerms[kind].plural}`
  const bearing =
    uncorroborated === 0
      ? 'corroborated'
      : pieces === 1
        ? 'uncorroborated'
        : `${uncorroborated === pieces ? 'each' : numeral(uncorroborated)} uncorroborated`
  return `${what}, ${bearing}${onlyWeak ? ', weak only' : ''}`
}

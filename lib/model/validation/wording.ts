/**
 * Signs of good and bad wording. They are heuristics for English and say nothing about other languages; that is why
 * the rules built on them warn and do not refuse.
 */

/** The text as it is compared with others: case, spacing and punctuation do not make a difference. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{Z}\p{C}\s]+/gu, ' ')
    .trim()
}

/** Begins with a capital (or a letter of a script without), ends with a full stop, and has no other sentence inside. */
export function isOneSentence(text: string): boolean {
  const sentence = text.trim()
  const another = /;|[.!?]\s+\p{Lu}|[。！？।]./u
  return /^[\p{Lu}\p{Lo}\p{N}“"‘']/u.test(sentence) && /[.。।]$/u.test(sentence) && !another.test(sentence)
}

export const wordCount = (text: string): number => text.trim().split(/\s+/).length

/**
 * The first placeholder somebody meant to replace, or undefined. A comparison is none (“less than <10 ms, >1 %”), and
 * what is a word in some language is one only where it stands as a mark: “TODO: …”, “[XXX]”.
 */
export function placeholderIn(text: string): string | undefined {
  return (/\b(?:TBD|FIXME)\b|\b[Ll]orem ipsum\b|\?\?\?|(?<![\p{L}\p{N}])<\p{L}(?:[^<>]*[^<>\s])?>(?![\p{L}\p{N}])/u.exec(
    text,
  ) ?? /^\W*(?:TODO|TBC|XXX)\W*$|\b(?:TODO|TBC|XXX):|[[({]\s*(?:TODO|TBC|XXX)\s*[\])}]/.exec(text))?.[0]
}

/** A mark that may also be a word (Spanish “todo”), a number or an abbreviation, or undefined. */
export function possiblePlaceholderIn(text: string): string | undefined {
  return placeholderIn(text) === undefined ? /\b(?:TODO|TBC|XXX)\b/.exec(text)?.[0] : undefined
}

/**
 * What joins a second result onto the first, or undefined: "recorded and classified" can be half true, and then no
 * rating fits.
 */
export function joinedResults(text: string): string | undefined {
  const joined =
    /\b\w+(?:ed|en|wn) and (?:\w+ly )?\w+(?:ed|en|wn)\b/i.exec(text) ??
    /\band (?:are|is|has|have|be)\b/i.exec(text) ??
    /\bas well as\b|;|\band\/or\b/i.exec(text)
  if (joined) return joined[0]
  return (text.match(/\band\b/gi)?.length ?? 0) > 1 ? 'and … and' : undefined
}

const instructions = [
  /^To \p{Ll}+/u,
  /^(?:Agree|Assess|Communicate|Create|Define|Determine|Develop|Ensure|Establish|Identify|Implement|Maintain|Make|Manage|Perform|Provide|Verify)\b/,
  // Words that are nouns as well: an instruction goes on with what to do it to.
  /^(?:Control|Monitor|Plan|Record|Report|Review|Test|Track) (?:a|all|an|any|each|every|how|that|the|what|whether)\b/,
  /\b(?:shall|should|must|needs? to be)\b/i,
]

/** The words that make the text an instruction or a demand instead of a result, or undefined. */
export function instructionIn(text: string): string | undefined {
  for (const words of instructions) {
    const found = words.exec(text)
    if (found) return found[0]
  }
  return undefined
}

/** Words that speak of how a process is managed, from which level on that is measured (ISO/IEC 33020:2019, clause 5.2). */
const capabilityWords: { words: RegExp; level: number; topic: string }[] = [
  {
    words: /\bwork products? (?:is|are) (?:reviewed|controlled|identified)\b/i,
    level: 2,
    topic: 'the control of documents',
  },
  {
    words: /\bprocess (?:performance|objectives?|owners?|plans?|schedules?)\b/i,
    level: 2,
    topic: 'managing the performance',
  },
  {
    words: /\b(?:the|this) process (?:is|itself is) (?:planned|monitored|adjusted|managed|resourced|controlled)\b/i,
    level: 2,
    topic: 'managing the performance',
  },
  { words: /\b(?:standard|tailored|defined) process(?:es)?\b/i, level: 3, topic: 'a defined way of working' },
  { words: /\bprocess (?:tailoring|definition|assurance|deployment)\b/i, level: 3, topic: 'a defined way of working' },
  { words: /\bprocess (?:variation|capability)\b/i, level: 4, topic: 'quantitative control' },
  { words: /\b(?:statistical(?:ly)?|quantitative(?:ly)?|control limits?)\b/i, level: 4, topic: 'quantitative control' },
  { words: /\b(?:special|assignable) causes? of variation\b/i, level: 4, topic: 'quantitative control' },
  { words: /\bprocess (?:innovation|improvement|optimi[sz]ation)s?\b/i, level: 5, topic: 'renewing the process' },
  {
    words: /\b(?:the|this) process is (?:continually |continuously )?(?:improved|optimi[sz]ed)\b/i,
    level: 5,
    topic: 'renewing the process',
  },
]

/** Content that belongs to a capability level above 1, or undefined. */
export function capabilityContent(text: string): { words: string; level: number; topic: string } | undefined {
  for (const { words, level, topic } of capabilityWords) {
    const found = words.exec(text)
    if (found) return { words: found[0], level, topic }
  }
  return undefined
}

import type { Random } from './random.ts'

const observations = [
  'Every record of the last quarter names one person who answered for it.',
  'The procedure is two years old, and the team works by another one.',
  'Three of twelve cases were closed without the customer being asked.',
  'The board sees the figures once a month and decides on them; minutes show it.',
  'Night shift knows the rule by heart; the day shift had to look it up.',
  'Nobody could say what happens when the supplier does not answer in time.',
  'Targets are set, measured and missed, and the plan was changed because of it.',
  'The tool forces the step, so it is done; why it is done is not known.',
] as const

const longWord = 'Rechtsschutzversicherungsgesellschaftsangestelltenweiterbildungsmaßnahmenkatalogverantwortliche'
const address = `https://files.example.org/${'evidence/'.repeat(12)}export-2026-03.csv?format=full&from=2026-01-01`
const rightToLeft = 'السجلات كاملة وموقعة، لكن لا أحد يراجعها بعد الإغلاق (ISO 20000-1).'
const ideographs = '記録はすべて揃っているが、終了後の確認が行われていない。改善が必要である。'
const mixed = 'Emoji 🧭 and combining letters (é, ñ) next to ﬁgures: 1 000 000,50 €'

/** A sentence or two as an assessor writes them. */
export function sentence(random: Random): string {
  return random.chance(0.3)
    ? `${random.pick(observations)} ${random.pick(observations)}`
    : random.pick<string>(observations)
}

/** Forty lines, as somebody pastes them. */
export function fortyLines(random: Random): string {
  return Array.from({ length: 40 }, (_, line) => `${line + 1}. ${random.pick(observations)}`).join('\n')
}

/** Now and then what a renderer has to cope with; mostly a sentence. */
export function remark(random: Random): string {
  if (random.chance(0.55)) return ''
  if (random.chance(0.9)) return sentence(random)
  return random.pick([
    '=HYPERLINK("http://evil.example";"Open me")',
    '+49 170 1234567 is the number of the desk',
    '@SUM(A1:A9)',
    `The list is kept by the ${longWord}.`,
    address,
    rightToLeft,
    ideographs,
    mixed,
    '<b>not bold</b> & "quoted" \\ back\tslash',
  ])
}

export const teamNames = {
  lead: 'Ines Calder',
  assessors: [
    'إيمان الحدّاد',
    '渡辺 美咲',
    'Maximiliane Freifrau von und zu Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    'Bo',
    'Þórdís Ævarsdóttir-O’Brien',
    'Jean-François d’Aubigné',
    'שרה כהן',
  ],
  participant: '김하늘',
  sponsor: 'Oyelaran Adébáyò',
  observer: 'Ola',
  former: 'Zoë van ’t Hof',
} as const

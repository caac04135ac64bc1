/** A family of fonts as its npm package has it, one static file a weight. */
export type Family = {
  /** As the font calls itself: Typst finds it by this name. */
  name: string
  package: string
  regular: string
  bold: string
  /** The letters it is asked for; it may draw others. */
  letters: RegExp
}

const google = (
  name: string,
  folder: string,
  letters: RegExp,
  { bold = '600SemiBold', called = name }: { bold?: string; called?: string } = {},
): Family => {
  const file = called.replaceAll(' ', '')
  return {
    name,
    package: `@expo-google-fonts/${folder}`,
    regular: `400Regular/${file}_400Regular.ttf`,
    bold: `${bold}/${file}_${bold}.ttf`,
    letters,
  }
}

/** The fonts of the product: its sans for texts, its serif for headings. */
export const sans = google('Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next', /./u)
export const serif = google('Source Serif 4', 'source-serif-4', /./u)

const europeanLetters = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}]/u

/** Draws what of Latin, Greek and Cyrillic the product's own fonts lack. */
export const european = google('Source Sans 3', 'source-sans-3', europeanLetters)
/** Draws rarer letters, and the sign for one that nothing draws. Takes ị apart, so it comes second. */
export const rare = google('Noto Sans', 'noto-sans', europeanLetters)

const han = /[\p{scx=Han}\p{scx=Bopo}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/u
const kana = /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}\u3000-\u303f\u30fb\u30fc\uff00-\uffef]/u

export const japanese = google('BIZ UDPGothic', 'biz-udpgothic', kana, { bold: '700Bold' })
export const chinese: Family = {
  name: 'Noto Sans S Chinese',
  package: '@embedpdf/fonts-sc',
  regular: 'fonts/NotoSansHans-Regular.otf',
  bold: 'fonts/NotoSansHans-Bold.otf',
  letters: han,
}

/**
 * What the product's fonts do not draw is looked for here, in this order. Noto's Arabic fonts are not among them: Typst
 * 0.14 writes their letters twice into the text that is copied and read aloud.
 */
export const otherFamilies: readonly Family[] = [
  european,
  rare,
  google('Amiri', 'amiri', /\p{scx=Arab}/u, { bold: '700Bold' }),
  google('Noto Sans Hebrew', 'noto-sans-hebrew', /\p{scx=Hebr}/u),
  google('Noto Sans Thai', 'noto-sans-thai', /\p{scx=Thai}/u),
  google('Noto Sans Georgian', 'noto-sans-georgian', /\p{scx=Geor}/u),
  google('Noto Sans Armenian', 'noto-sans-armenian', /\p{scx=Armn}/u),
  google('Noto Sans Devanagari', 'noto-sans-devanagari', /[\p{scx=Deva}\u0964\u0965]/u),
  google('Noto Sans Bengali', 'noto-sans-bengali', /\p{scx=Beng}/u),
  google('Noto Sans Tamil', 'noto-sans-tamil', /\p{scx=Taml}/u),
  google('Noto Sans Math', 'noto-sans-math', /\p{sc=Zyyy}/u, { bold: '400Regular' }),
  google('Noto Sans Symbols 2', 'noto-sans-symbols-2', /[\p{sc=Zyyy}\p{sc=Brai}]/u, {
    bold: '400Regular',
    called: 'Noto Sans Symbols2',
  }),
  google('Noto Emoji', 'noto-emoji', /\p{sc=Zyyy}/u),
  google('NanumGothic', 'nanum-gothic', /\p{scx=Hang}/u, { bold: '700Bold' }),
  japanese,
  chinese,
]

/** Families whose package is not installed with Assay; a report that needs one says so, and prints once it is. */
const onRequest: Record<string, string> = {
  Telu: 'telugu',
  Gujr: 'gujarati',
  Guru: 'gurmukhi',
  Knda: 'kannada',
  Mlym: 'malayalam',
  Orya: 'oriya',
  Sinh: 'sinhala',
  Khmr: 'khmer',
  Laoo: 'lao',
  Mymr: 'myanmar',
  Ethi: 'ethiopic',
  Cher: 'cherokee',
  Cans: 'canadian-aboriginal',
  Thaa: 'thaana',
  Syrc: 'syriac',
  Tfng: 'tifinagh',
  Java: 'javanese',
  Copt: 'coptic',
}

/** Found where an operator has installed them. */
export const extraFamilies: readonly Family[] = Object.entries(onRequest).map(([script, folder]) =>
  google(
    `Noto Sans ${folder
      .split('-')
      .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
      .join(' ')}`,
    `noto-sans-${folder}`,
    new RegExp(`\\p{scx=${script}}`, 'u'),
    folder === 'coptic' ? { bold: '400Regular' } : {},
  ),
)

import { isWrittenRightToLeft } from './direction.ts'

const eastAsian = ['zh', 'ja', 'ko']

/**
 * The language of a file for each of Word's three kinds of script (ECMA-376 part 1, 17.3.2.20). Where the language of
 * the report is of another kind, common ones let names in those scripts be read aloud and checked.
 */
export function languagesOf(language: string): { value: string; eastAsia: string; bidirectional: string } {
  const { language: spoken } = new Intl.Locale(language)
  return {
    value: language === 'en' ? 'en-GB' : language,
    eastAsia: eastAsian.includes(spoken) ? language : 'ja-JP',
    bidirectional: isWrittenRightToLeft(language) ? language : 'ar-SA',
  }
}

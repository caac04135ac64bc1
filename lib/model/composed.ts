import type { ProcessModel } from './model.ts'

/** Fields that hold identifiers, or lists of them. */
const identifying = new Set(
  'id group process clauses outcomes attributes framework symbol basic atLevel below'.split(' '),
)
/** Fields whose keys are identifiers. */
const keyed = new Set(['cells', 'levelOf'])

/**
 * The model with the letters of its identifiers in one code where there is one (Unicode NFC). Some programs write “ü” as
 * “u” and two dots: identifiers would look the same, and not be found. Other texts stay as they are.
 */
export function composed(model: ProcessModel): ProcessModel {
  return JSON.parse(JSON.stringify(model), (key, value) => {
    if (identifying.has(key)) return composedText(value)
    if (keyed.has(key)) return composedKeys(value)
    return value
  })
}

function composedText(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  return Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each.normalize('NFC') : each)) : value
}

function composedKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([key, text]) => [key.normalize('NFC'), text]))
}

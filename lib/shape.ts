/*
 * Shapes of values that may be anything, such as what a document holds that others write into. Small and quick, since
 * every page of the room has them and asks them at every step; what people send to the server is read with zod.
 */

/** Tells whether a value is of a shape. */
export type Is<Value> = (value: unknown) => value is Value
export type Shaped<Guard> = Guard extends Is<infer Value> ? Value : never

export const isText: Is<string> = (value) => typeof value === 'string'
export const isTrueOrFalse: Is<boolean> = (value) => typeof value === 'boolean'
export const isNumber: Is<number> = (value): value is number => Number.isFinite(value)

/** A whole number, no smaller than `least`. */
export function isWhole(least: number): Is<number> {
  return (value): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= least
}

/** A text of so many characters. */
export function isTextOf({ least = 0, most }: { least?: number; most: number }): Is<string> {
  return (value): value is string => isText(value) && value.length >= least && value.length <= most
}

export function isOneOf<const Value extends string | true>(values: readonly Value[]): Is<Value> {
  return (value): value is Value => values.some((known) => known === value)
}

export function orNull<Value>(is: Is<Value>): Is<Value | null> {
  return (value): value is Value | null => value === null || is(value)
}

/** Of this shape, or not there at all. */
export function orLeftOut<Value>(is: Is<Value>): Is<Value | undefined> {
  return (value): value is Value | undefined => value === undefined || is(value)
}

export function isListOf<Value>(is: Is<Value>): Is<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every((each) => is(each))
}

type Fields = Record<string, Is<unknown>>
type LeftOut<Of extends Fields> = { [Name in keyof Of]: undefined extends Shaped<Of[Name]> ? Name : never }[keyof Of]
type RecordOf<Of extends Fields> = { [Name in Exclude<keyof Of, LeftOut<Of>>]: Shaped<Of[Name]> } & {
  [Name in LeftOut<Of>]?: Shaped<Of[Name]>
}

/** An object with these fields; it may have others. */
export function isRecordOf<const Of extends Fields>(fields: Of): Is<RecordOf<Of>> {
  const asked = Object.entries(fields)
  return (value): value is RecordOf<Of> => isObject(value) && asked.every(([name, is]) => is(value[name]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

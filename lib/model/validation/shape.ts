import type { z } from 'zod'
import { type Finding, finding, type PathStep, pathOf } from './finding.ts'

type Issue = z.core.$ZodIssue

/** What keeps a file from being read at all, one finding for each place. */
export function shapeFindings(file: unknown, issues: readonly Issue[]): Finding[] {
  return issues.flatMap((issue) => {
    const steps = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    if (issue.code !== 'unrecognized_keys') return [finding('shape', steps, messageOf(file, steps, issue))]
    return issue.keys.map((key) => finding('shape', [...steps, key], unknownField(key, steps)))
  })
}

function messageOf(file: unknown, steps: PathStep[], issue: Issue): string {
  const name = steps.length === 0 ? 'The file' : pathOf(steps)
  switch (issue.code) {
    case 'invalid_type': {
      const value = valueAt(file, steps)
      if (value === undefined) return `${name} is missing. Add ${expected(issue.expected)}.`
      return `${name} is ${kindOf(value)} and has to be ${expected(issue.expected)}. Correct it.`
    }
    case 'invalid_value':
      return `${name} has to be one of ${issue.values.map((value) => `“${String(value)}”`).join(', ')}.`
    case 'too_big':
      return issue.origin === 'string'
        ? `${name} is longer than ${issue.maximum} characters. Shorten it.`
        : `${name} has more than ${issue.maximum} entries. Split the model or leave some out.`
    default:
      return `${name}: ${issue.message}.`
  }
}

function unknownField(key: string, steps: PathStep[]): string {
  const place = steps.length === 0 ? 'a process model' : pathOf(steps)
  return `“${key}” is no field of ${place}. Correct its spelling or take it out.`
}

function expected(type: string): string {
  const names: Record<string, string> = { string: 'a text', array: 'a list', object: 'an object with named fields' }
  return names[type] ?? type
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function valueAt(file: unknown, steps: PathStep[]): unknown {
  let value = file
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

import type { AttributeProfile, ProcessProfile } from './profile.ts'

/** Format 2 of the report knows neither a process without a level nor how many items an attribute's rating rests on. */
export function inFormat2<Process extends ProcessProfile>(process: Process) {
  return { ...process, level: levelInFormat2(process.level), attributes: process.attributes.map(attributeInFormat2) }
}

export function levelInFormat2(level: number | null): number {
  return level ?? 0
}

function attributeInFormat2({ attributeId, name, level, rating, inScope }: AttributeProfile) {
  return { attributeId, name, level, rating, inScope }
}

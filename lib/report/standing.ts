import type { Issued } from './issue.ts'
import type { Zone } from './zone.ts'

type Standing = Pick<Issued, 'version' | 'state' | 'publishedAt' | 'ended'>

/** Where a version stands, after its number: "issued 7 December 2026, 14:05 UTC". */
export function standingInWords({ state, publishedAt, ended }: Standing, zone: Zone): string {
  const moment = zone.moment(publishedAt)
  const end = ended ? ` ${zone.moment(ended.at)}` : ''
  switch (state) {
    case 'review':
      return `in review since ${moment}, not issued`
    case 'issued':
      return `issued ${moment}`
    case 'superseded':
      return `of ${moment}, superseded${ended?.by ? ` by version ${ended.by},` : ''}${end}`
    case 'withdrawn':
      return `of ${moment}, withdrawn${end}`
  }
}

import { DomainError } from '../errors.ts'

/** Where a version of the report stands. Before it is put up for review it is a draft, which nothing is kept of. */
export const reportStates = ['review', 'issued', 'superseded', 'withdrawn'] as const
export type ReportState = (typeof reportStates)[number]

export const reportActs = ['remark', 'issue', 'sign', 'share', 'supersede', 'withdraw'] as const
export type ReportAct = (typeof reportActs)[number]

/** What can be done in a state, and the state it leads to. Nothing leads back: content that was seen is not unseen. */
const moves: Record<ReportState, Partial<Record<ReportAct, ReportState>>> = {
  review: { remark: 'review', issue: 'issued', supersede: 'superseded', withdraw: 'withdrawn' },
  issued: { sign: 'issued', share: 'issued', supersede: 'superseded', withdraw: 'withdrawn' },
  superseded: {},
  withdrawn: {},
}

export const reportStateNames: Record<ReportState, string> = {
  review: 'In review',
  issued: 'Issued',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
}

const inWords: Record<ReportAct, string> = {
  remark: 'remarked on',
  issue: 'issued',
  sign: 'signed',
  share: 'shared',
  supersede: 'superseded',
  withdraw: 'withdrawn',
}

const waysOut: Record<ReportState, string> = {
  review: 'Issue it first.',
  issued: 'Put up a new version instead.',
  superseded: 'Go on with the version that took its place.',
  withdrawn: 'Put up a new version instead.',
}

export function mayAct(state: ReportState, act: ReportAct): boolean {
  return moves[state][act] !== undefined
}

/** The state after an act; throws `conflict`, with the way out, where the state does not allow it. */
export function stateAfter(version: number, state: ReportState, act: ReportAct): ReportState {
  const next = moves[state][act]
  if (next) return next
  const standing = state === 'review' ? 'in review' : state
  throw new DomainError('conflict', `Version ${version} is ${standing} and can’t be ${inWords[act]}. ${waysOut[state]}`)
}

/** A version still counts: it is read as the one that holds, or asks to be. */
export function stands(state: ReportState): boolean {
  return state === 'review' || state === 'issued'
}

import { type Is, isRecordOf, isWhole, orLeftOut } from '../shape.ts'

/**
 * What pages show of an assessment, by topic. Each topic has a version that grows with every change to it: an answer of
 * the API carries the versions of the topics it shows, the stage carries the current ones, and a page whose answer is
 * older fetches again.
 */
export const topics = [
  'plan', // what is assessed, how, and by which approval
  'team', // members, their roles and what is stated of them
  'joining', // invitations, and people who wait to be let in
  'evidence', // the register
  'findings', // findings and improvement actions
  'comments', // threads on the notes
  'rounds', // what was opened and revealed, and how ballots fell
  'results', // recorded ratings, and so levels
  'comparison', // earlier results to compare with
  'worksheets', // their kept versions and who wrote what
  'reports', // versions, remarks, signatures, links, and how reports look
] as const
export type Topic = (typeof topics)[number]

/** The version of each topic; one that never changed is left out and counts as 0. */
export type TopicVersions = Partial<Record<Topic, number>>

const isVersion = orLeftOut(isWhole(0))
const isObject = isRecordOf({})

export const isTopicVersions: Is<TopicVersions> = (value): value is TopicVersions =>
  isObject(value) && topics.every((topic) => isVersion(Reflect.get(value, topic)))

/** Whether what was read at the versions `known` is older than `current` in any of its topics. */
export function isStale(known: TopicVersions, current: TopicVersions): boolean {
  return topics.some((topic) => known[topic] !== undefined && known[topic] < (current[topic] ?? 0))
}

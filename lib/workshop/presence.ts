import { isOneOf, isRecordOf, isText, isTrueOrFalse, orLeftOut, orNull } from '../shape.ts'
import { isRole, type Role } from './role.ts'

/**
 * Who is in the room: one awareness state for each open page on the stage. What a page says of itself is where it
 * looks and whether a hand is up; who it belongs to is stamped by the server.
 */
const isPresence = isRecordOf({
  itemId: orLeftOut(orNull(isText)),
  hand: orLeftOut(isTrueOrFalse),
  user: isRecordOf({ id: isText, name: isText, role: isText }),
})

export type OwnPresence = { itemId: string | null; hand: boolean }

export type Self = { memberId: string; name: string; role: Role }

export type Person = Self & {
  /** The item they look at by themselves; null when they follow the room. */
  itemId: string | null
  hand: boolean
}

/** People by name, each once however many pages they have open: a hand on any of them is up. */
export function peopleIn(states: Iterable<unknown>): Person[] {
  const people = new Map<string, Person>()
  for (const state of states) {
    if (!isPresence(state) || !isRole(state.user.role)) continue
    const { user, itemId = null, hand = false } = state
    const known = people.get(user.id)
    people.set(user.id, {
      memberId: user.id,
      name: user.name,
      role: state.user.role,
      itemId: itemId ?? known?.itemId ?? null,
      hand: hand || (known?.hand ?? false),
    })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || a.memberId.localeCompare(b.memberId))
}

const isTypingInRoom = isRecordOf({ typing: isOneOf([true]), user: isRecordOf({ id: isText }) })

/** Members who write in some worksheet now, each once: from the awareness states of the stage. */
export function typingIn(states: Iterable<unknown>): string[] {
  const members = new Set<string>()
  for (const state of states) {
    if (isTypingInRoom(state)) members.add(state.user.id)
  }
  return [...members].sort()
}

const isTyping = isRecordOf({ typing: isText, user: isRecordOf({ id: isText, name: isText }) })

/** Who but oneself types in a text of a worksheet now, by name: from the awareness states of that worksheet. */
export function typistsIn(states: Iterable<unknown>, field: string, ownMemberId: string): string[] {
  const typists = new Map<string, string>()
  for (const state of states) {
    if (!isTyping(state) || state.typing !== field || state.user.id === ownMemberId) continue
    typists.set(state.user.id, state.user.name)
  }
  return [...typists.values()].sort((a, b) => a.localeCompare(b))
}

/** "Ana is typing", "Ana and Tom are typing", "Ana, Tom and 2 more are typing"; empty while nobody is. */
export function typingInWords(names: readonly string[]): string {
  const [first, second, ...more] = names
  if (first === undefined) return ''
  if (second === undefined) return `${first} is typing`
  return more.length === 0
    ? `${first} and ${second} are typing`
    : `${first}, ${second} and ${more.length} more are typing`
}

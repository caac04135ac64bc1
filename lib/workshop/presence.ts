import { z } from 'zod'
import { isRole, type Role } from './role.ts'

/**
 * Who is in the room: one awareness state for each open page on the stage. What a page says of itself is where it
 * looks and whether a hand is up; who it belongs to is stamped by the server.
 */
const presenceSchema = z.object({
  itemId: z.string().nullish(),
  hand: z.boolean().optional(),
  user: z.object({ id: z.string(), name: z.string(), role: z.string() }),
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
    const presence = presenceSchema.safeParse(state).data
    if (!presence || !isRole(presence.user.role)) continue
    const { user, itemId = null, hand = false } = presence
    const known = people.get(user.id)
    people.set(user.id, {
      memberId: user.id,
      name: user.name,
      role: presence.user.role,
      itemId: itemId ?? known?.itemId ?? null,
      hand: hand || (known?.hand ?? false),
    })
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name) || a.memberId.localeCompare(b.memberId))
}

const typingInRoomSchema = z.object({ typing: z.literal(true), user: z.object({ id: z.string() }) })

/** Members who write in some worksheet now, each once: from the awareness states of the stage. */
export function typingIn(states: Iterable<unknown>): string[] {
  const members = new Set<string>()
  for (const state of states) {
    const { user } = typingInRoomSchema.safeParse(state).data ?? {}
    if (user) members.add(user.id)
  }
  return [...members].sort()
}

const typingSchema = z.object({ typing: z.string(), user: z.object({ id: z.string(), name: z.string() }) })

/** Who but oneself types in a text of a worksheet now, by name: from the awareness states of that worksheet. */
export function typistsIn(states: Iterable<unknown>, field: string, ownMemberId: string): string[] {
  const typists = new Map<string, string>()
  for (const state of states) {
    const { typing, user } = typingSchema.safeParse(state).data ?? {}
    if (user && typing === field && user.id !== ownMemberId) typists.set(user.id, user.name)
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

'use client'

import { usePeopleHere } from './people'
import { useRoom } from './room'

/** The name of a member, former ones too. */
export function useNameOf(): (memberId: string) => string {
  const { plan } = useRoom()
  const people = usePeopleHere()
  return (memberId) =>
    [...plan.members, ...plan.formerMembers].find(({ id }) => id === memberId)?.name ??
    people.find((person) => person.memberId === memberId)?.name ??
    'Somebody new'
}

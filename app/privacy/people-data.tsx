'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { sentenceOf } from '@/app/failure/failure'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Loaded } from '@/app/trpc/loaded'
import { Button } from '@/app/ui/button'
import { Notice } from '@/app/ui/notice'
import { saveJson } from '@/app/ui/save-file'
import { Skeleton } from '@/app/ui/skeleton'
import { EraseDialog } from './erase-dialog'

type Person = Output['privacy']['people'][number]

/** Everybody of the organisation, to take out what is stored about them or to erase them. */
export function PeopleData({ myId }: { myId: string }) {
  const [erasing, setErasing] = useState<Person>()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const people = useQuery(trpc.privacy.people.queryOptions())
  const take = useMutation(
    trpc.privacy.ofPerson.mutationOptions({ onSuccess: (data) => saveJson('stored-about-a-person.json', data) }),
  )
  const erase = useMutation(
    trpc.privacy.erase.mutationOptions({
      onSuccess: () => {
        setErasing(undefined)
        return queries.invalidateQueries({ queryKey: trpc.privacy.people.queryKey() })
      },
    }),
  )
  return (
    <>
      {take.error && (
        <Notice kind="problem" className="mb-4">
          {sentenceOf(take.error)}
        </Notice>
      )}
      <Loaded query={people} skeleton={<Skeleton className="h-40 w-full" />}>
        {(everybody) => (
          <ul className="border-t border-edge">
            {everybody
              .filter(({ id, kind }) => id !== myId && kind !== 'demo')
              .map((person) => (
                <li key={person.id} className="flex flex-wrap items-center gap-3 border-b border-line py-2.5">
                  <p className="min-w-48 grow font-semibold break-words">
                    {person.name}
                    {person.kind === 'guest' && <span className="font-normal text-soft"> (guest)</span>}
                  </p>
                  <Button size="small" busy={take.isPending} onClick={() => take.mutate({ userId: person.id })}>
                    Download<span className="sr-only"> what is stored about {person.name}</span>
                  </Button>
                  <Button size="small" variant="quiet" onClick={() => setErasing(person)}>
                    Erase<span className="sr-only"> {person.name}</span>
                  </Button>
                </li>
              ))}
          </ul>
        )}
      </Loaded>
      {erasing && (
        <EraseDialog
          name={erasing.name}
          doing={erase}
          onErase={(name) => erase.mutate({ userId: erasing.id, name })}
          onClose={() => setErasing(undefined)}
        />
      )}
    </>
  )
}

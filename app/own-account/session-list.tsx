'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sentenceOf } from '@/app/failure/failure'
import { type Output, useTRPC } from '@/app/trpc/client'
import { Button } from '@/app/ui/button'
import { momentInWords } from '@/app/ui/day'
import { Notice } from '@/app/ui/notice'
import { browserInWords } from './browser-in-words'

type Session = Output['session']['list'][number]

const ways: Record<Session['way'], string> = {
  password: 'by password',
  invitation: 'by invitation',
  demo: 'in the demo',
  link: 'by e-mail link',
}

/** Where one is signed in, this browser first, each to be signed out. */
export function SessionList({ sessions }: { sessions: Session[] }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const options = { onSettled: () => void queries.invalidateQueries({ queryKey: trpc.session.list.queryKey() }) }
  const end = useMutation(trpc.session.end.mutationOptions(options))
  const endOthers = useMutation(trpc.session.endOthers.mutationOptions(options))
  const problem = end.error ?? endOthers.error
  const hereFirst = [...sessions].sort((a, b) => Number(b.isThis) - Number(a.isThis))
  return (
    <>
      {problem && <Notice kind="problem">{sentenceOf(problem)}</Notice>}
      <ul className="border-t border-edge">
        {hereFirst.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
          >
            <div>
              <p className="font-semibold">
                {browserInWords(session.agent)}
                {session.isThis && <span className="font-normal text-soft"> (this browser)</span>}
              </p>
              <p className="tabular text-sm text-soft">
                {`${ways[session.way]} on ${momentInWords(session.createdAt)}, last used ${momentInWords(session.seenAt)}`}
                {session.address && `, from ${session.address}`}
              </p>
            </div>
            {!session.isThis && (
              <Button
                size="small"
                busy={end.isPending && end.variables.sessionId === session.id}
                onClick={() => end.mutate({ sessionId: session.id })}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="mt-5" busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
          Sign out everywhere else
        </Button>
      )}
    </>
  )
}

'use client'

import type { ComponentProps } from 'react'
import { Later } from '@/app/later/later'
import type { RoomPage } from './room-page'
import { RoomSkeleton } from './room-skeleton'

const room = { load: () => import('./room-page') }

/** The room lives on documents that only a browser opens, so the server renders its shape and nothing else. */
export function OpenRoom(props: ComponentProps<typeof RoomPage>) {
  return (
    <Later code={room} placeholder={<RoomSkeleton />}>
      {({ RoomPage }) => <RoomPage {...props} />}
    </Later>
  )
}

'use client'

import dynamic from 'next/dynamic'
import { RoomSkeleton } from './room-skeleton'

/** The room lives on documents that only a browser opens, so the server renders its shape and nothing else. */
export const OpenRoom = dynamic(() => import('./room-page').then(({ RoomPage }) => RoomPage), {
  ssr: false,
  loading: () => <RoomSkeleton />,
})

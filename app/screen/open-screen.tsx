'use client'

import dynamic from 'next/dynamic'

/** The screen lives on the stage, which only a browser opens. */
export const OpenScreen = dynamic(() => import('./screen-page').then(({ ScreenPage }) => ScreenPage), { ssr: false })

'use client'

import type { ComponentProps } from 'react'
import { Later } from '@/app/later/later'
import type { ScreenPage } from './screen-page'

const screen = { load: () => import('./screen-page') }

/** The screen lives on the stage, which only a browser opens. */
export function OpenScreen(props: ComponentProps<typeof ScreenPage>) {
  return <Later code={screen}>{({ ScreenPage }) => <ScreenPage {...props} />}</Later>
}

'use client'

import { createContext } from 'react'
import type { Answers } from './answers'

const nothing: Answers = { of: () => undefined }

/** What the answers of this tab showed when they were read. */
export const AnswersContext = createContext<Answers>(nothing)

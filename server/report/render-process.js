// @ts-check
import { register } from 'tsx/esm/api'
import { giveWay } from './give-way.js'

// The process that renders, from its sources: it registers its own loader.
giveWay()
register()
await import('./render-process.ts')

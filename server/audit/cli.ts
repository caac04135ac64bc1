import { join, resolve } from 'node:path'
import { main } from './verify.ts'

process.exitCode = await main(process.argv.slice(2), join(resolve(process.env.ASSAY_DATA ?? 'data'), 'assay.db'))

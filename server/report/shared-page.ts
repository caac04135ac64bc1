import { DomainError } from '../../lib/errors.ts'
import { httpStatus } from '../http/status.ts'
import type { Services } from '../services.ts'
import { shareLinkOf } from './link.ts'

const aSharedPage = /^\/shared\/([A-Za-z0-9._-]{1,200})\/?$/

/** The HTTP status of the page of a share link: 410 once it opens nothing any more; 200 for every other page. */
export async function pageStatus({ db, config }: Pick<Services, 'db' | 'config'>, path: string): Promise<number> {
  const [, token] = aSharedPage.exec(path) ?? []
  if (token === undefined) return 200
  try {
    await shareLinkOf(db, config.secret, token)
    return 200
  } catch (error) {
    if (error instanceof DomainError) return httpStatus[error.code]
    throw error
  }
}

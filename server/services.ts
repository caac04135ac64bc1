import type { Logger } from 'pino'
import type { LinkPurpose } from '../lib/organisation/link-purpose.ts'
import type { RenderedFormat } from '../lib/report/format.ts'
import type { MissingLetter, Rendering } from '../lib/report/rendering.ts'
import type { AssessmentReport } from '../lib/report/report.ts'
import type { Config } from './config.ts'
import type { Database } from './db/client.ts'
import type { SyncServer } from './sync/server.ts'

/** What everyone looks at, as the database has it. */
export type Stages = {
  /** Resolves when the stage shows the database as it was at the call, or later. Never rejects: failures are logged. */
  project(assessmentId: string): Promise<void>
}

/** The reports as the results stand now. */
export type Drafts = {
  /** Throws `not-found` where the model or the framework lacks what the assessment names. */
  current(assessmentId: string): Promise<AssessmentReport>
}

/** Whose turn a file takes, and what says that they want it no more. */
type WhoAsks = { person: string; signal?: AbortSignal | undefined }

/** What makes files of reports, beside the server. */
export type Renderer = {
  /**
   * The same report gives the same bytes. People take turns; an aborted signal cancels, before it is begun or while it is
   * made. Throws `conflict` where it is too large or was cancelled, `too-many-requests` where too much waits.
   */
  render(format: RenderedFormat, rendering: Rendering, asking: WhoAsks): Promise<Uint8Array>
  /** The letters of a report that no font of the PDF has. */
  missingLetters(asked: Pick<Rendering, 'content' | 'issue'>, asking: WhoAsks): Promise<MissingLetter[]>
  /** How many files are made before the next one that this person asks for; and how many wait in all. */
  ahead(person: string): number
  waiting(): number
}

/** Where those wait who have asked to be let in. */
export type Door = {
  /** Resolves once there is word for this person, or after a while without any. */
  wait(userId: string, signal?: AbortSignal): Promise<void>
  /** There is word for this person. */
  tell(userId: string): void
}

/** What people prove with who they are. Each throws `too-many-requests` where it was tried in vain too often. */
export type Credentials = {
  /** Throws `forbidden` for another code than the server prints. */
  checkSetupCode(typed: string): void
  /** Who it is, or null; `address` is the caller's. */
  signInByPassword(form: unknown, address: string): Promise<{ id: string; name: string } | null>
  /** Whether what was typed is the password of somebody who is signed in. */
  isOwnPassword(user: { id: string; passwordHash: string | null }, typed: string, address: string): Promise<boolean>
}

/** Links that are sent by e-mail, each good once. */
export type MailedLinks = {
  /** Whether this server sends mail. */
  isOffered: boolean
  /** Sends one where the address is known; the caller is told the same either way. Throws `too-many-requests`. */
  send(asked: { email: string; purpose: LinkPurpose }, address: string): void
  /** Who signs in by a link, or null. */
  signIn(form: unknown): Promise<{ id: string; name: string } | null>
  /** Sets the password that somebody chose by a link; returns the sessions this ended. Throws `gone` and `invalid`. */
  setPassword(chosen: { token: string; password: string }): Promise<string[]>
}

/** What the parts of the running server share: one database, one set of rooms, one configuration. */
export type Services = {
  config: Config
  db: Database
  sync: SyncServer
  stages: Stages
  drafts: Drafts
  renderer: Renderer
  door: Door
  credentials: Credentials
  links: MailedLinks
  logger: Logger
}

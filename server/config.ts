import { randomBytes } from 'node:crypto'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { makeFolderPrivate } from './db/private-file.ts'

/** What can be set from outside; everything has a default, so that nothing has to be written before the first start. */
const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address to listen on; all of them by default, so that the phones in the room reach it. */
  HOST: z.string().default('0.0.0.0'),
  /** Folder of the database and the secret. */
  ASSAY_DATA: z.string().default('data'),
  /** Public address behind a proxy, such as https://assay.example.org. */
  ASSAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand before this server, one behind the other, and say in X-Forwarded-For who asks. */
  ASSAY_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  /** Whoever has it may read /metrics from elsewhere; without it, only the machine itself does. */
  ASSAY_METRICS_TOKEN: z.string().min(16, 'A token has 16 characters at least').optional(),
  /** `off` hides the demo workshop. */
  ASSAY_DEMO: z.enum(['on', 'off']).default('on'),
  /** The code that the first account needs, where the one that the server prints can't be read. */
  ASSAY_SETUP_CODE: z.string().trim().min(12).max(100).optional(),
  /** The mail server that links are sent by, such as smtps://user:password@mail.example.org. Without it, no mail is sent. */
  ASSAY_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom mail comes from, such as assay@example.org. */
  ASSAY_MAIL_FROM: z.email().optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type MailSettings = { smtpUrl: string; from: string }

export type Config = {
  port: number
  host: string
  dataFolder: string
  databaseFile: string
  publicUrl: URL | undefined
  trustedProxies: number
  metricsToken: string | undefined
  /** How mail is sent; undefined where none is. */
  mail: MailSettings | undefined
  demo: boolean
  logLevel: string
  secret: string
  setupCode: string | undefined
}

/** Reads the environment and the data folder; makes the folder and the secret on the first start. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}.`)
  }
  const set = parsed.data
  const dataFolder = resolve(set.ASSAY_DATA)
  openDataFolder(dataFolder)
  return {
    port: set.PORT,
    host: set.HOST,
    dataFolder,
    databaseFile: join(dataFolder, 'assay.db'),
    publicUrl: set.ASSAY_URL ? new URL(set.ASSAY_URL) : undefined,
    trustedProxies: set.ASSAY_TRUSTED_PROXIES,
    metricsToken: set.ASSAY_METRICS_TOKEN,
    mail: readMail(set),
    demo: set.ASSAY_DEMO === 'on',
    logLevel: set.LOG_LEVEL,
    secret: readSecret(join(dataFolder, 'secret')),
    setupCode: set.ASSAY_SETUP_CODE,
  }
}

/** Links in mail lead to ASSAY_URL, never to a name that a request made up. */
function readMail(set: z.infer<typeof environmentSchema>): MailSettings | undefined {
  const { ASSAY_SMTP_URL: smtpUrl, ASSAY_MAIL_FROM: from, ASSAY_URL: url } = set
  if (!smtpUrl) return undefined
  if (!from) throw new Error('ASSAY_SMTP_URL needs ASSAY_MAIL_FROM: the address that mail comes from.')
  if (!url) throw new Error('ASSAY_SMTP_URL needs ASSAY_URL: the address that links in mail lead to.')
  return { smtpUrl, from }
}

function openDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    makeFolderPrivate(folder)
  } catch {
    throw new Error(
      `The data folder ${folder} can't be written. Give this user the right to, or set ASSAY_DATA to another folder.`,
    )
  }
}

/** Signs sessions and links. Whoever has it can sign in as anybody: only the owner may read the file. */
function readSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

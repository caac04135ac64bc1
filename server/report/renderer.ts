import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { DomainError } from '../../lib/errors.ts'
import type { RenderedFormat } from '../../lib/report/format.ts'
import type { MissingLetter, Rendering } from '../../lib/report/rendering.ts'
import type { Renderer } from '../services.ts'
import { type Asking, cancelled, createFairQueue } from './fair-queue.ts'
import { renderBounds, watchMemory } from './render-bounds.ts'

/** What the process that renders is asked for: a file, or the letters of a report that no font has. */
export type Asked =
  | ({ kind: 'file'; format: RenderedFormat } & Omit<Rendering, 'report'>)
  | ({ kind: 'letters' } & Pick<Rendering, 'content' | 'issue'>)

type Done = { bytes: Uint8Array } | { letters: MissingLetter[] }
/** What it answers. */
export type Answer = Done | { failure: string }

/** Somebody who takes one file often takes the next; after this the memory is given back. */
const idleMs = 60_000
/** Then a new process begins: what it lays out pages with keeps some memory of each report. */
const mostFiles = 20
/** What may wait to be made. */
const queueLimits = { ofOne: 8, ofAll: 60 }

/** A report makes millions of small objects; with this much room (MB) the young among them are seldom gone through. */
const youngMegabytes = 64

/** Bundled by the build, it starts in a third of the time that its sources take. */
const bundledProgram = join(import.meta.dirname, '../../.next/renderer/render-process.mjs')
const sourceProgram = join(import.meta.dirname, 'render-process.js')

type Terms = { bundled?: boolean; bounds?: typeof renderBounds }

/**
 * Renders reports in a process beside the server's, one at a time: the room keeps the other core. People take turns; who
 * goes away cancels theirs.
 */
export function createRenderer({
  bundled = process.env.NODE_ENV === 'production',
  bounds = renderBounds,
}: Terms = {}): Renderer & { close(): void } {
  const program = bundled ? bundledProgram : sourceProgram
  const queue = createFairQueue(queueLimits)
  let running: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  let files = 0

  function start(): ChildProcess {
    // What the server was started with does not matter to it.
    const execArgv = [`--min-semi-space-size=${youngMegabytes}`, `--max-semi-space-size=${youngMegabytes}`]
    const child = fork(program, { execArgv, serialization: 'advanced' })
    child.once('exit', () => {
      if (running === child) running = undefined
    })
    return child
  }

  function stop(): void {
    running?.kill('SIGKILL')
    running = undefined
  }

  function ask(asked: Asked, signal: AbortSignal | undefined): Promise<Done> {
    clearTimeout(idle)
    if (files++ % mostFiles === 0) stop()
    running ??= start()
    const child = running
    hold(child)
    let tidy = () => {}
    return new Promise<Done>((resolve, reject) => {
      const giveUp = (why: Error) => {
        stop()
        reject(why)
      }
      const leave = () => giveUp(cancelled())
      const ended = (code: number | null) =>
        reject(new Error(`The process that makes the ${nameOf(asked)} ended with code ${code}.`))
      const answered = (answer: Answer) => {
        if ('failure' in answer) reject(new Error(answer.failure))
        else if ('bytes' in answer && answer.bytes.length > bounds.file) reject(tooLarge())
        else resolve(answer)
      }
      const timer = setTimeout(() => giveUp(tooLarge()), bounds.ms)
      const unwatch = watchMemory(child, bounds.resident, () => giveUp(tooLarge()))
      child.once('exit', ended).once('message', answered)
      signal?.addEventListener('abort', leave)
      tidy = () => {
        clearTimeout(timer)
        unwatch()
        signal?.removeEventListener('abort', leave)
        child.off('exit', ended).off('message', answered)
      }
      if (signal?.aborted) leave()
      else child.send(asked)
    }).finally(() => {
      tidy()
      letGo(child)
      idle = setTimeout(stop, idleMs)
      idle.unref()
    })
  }

  function inTurn(asked: Asked, asking: Asking): Promise<Done> {
    if (asked.content.length > bounds.content) return Promise.reject(tooLarge())
    return queue.run(asking, () => ask(asked, asking.signal))
  }

  return {
    async render(format: RenderedFormat, { report: _, ...rendering }: Rendering, asking: Asking): Promise<Uint8Array> {
      const done = await inTurn({ kind: 'file', format, ...rendering }, asking)
      if (!('bytes' in done)) throw new Error(`No ${format} file was made.`)
      return done.bytes
    },
    /** The letters of a report that its PDF can't show. */
    async missingLetters(
      { content, issue }: Pick<Rendering, 'content' | 'issue'>,
      asking: Asking,
    ): Promise<MissingLetter[]> {
      const done = await inTurn({ kind: 'letters', content, issue }, asking)
      return 'letters' in done ? done.letters : []
    },
    ahead: queue.ahead,
    waiting: queue.waiting,
    close(): void {
      clearTimeout(idle)
      stop()
    },
  }
}

function tooLarge(): DomainError {
  return new DomainError(
    'conflict',
    'The report is too large to be made into this file. Choose fewer sections, and try again.',
  )
}

const nameOf = (asked: Asked) => (asked.kind === 'file' ? `${asked.format} file` : 'list of letters')

/** While it has nothing to do, it does not keep the server running. */
function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

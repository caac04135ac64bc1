import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { RenderedFormat } from '../../lib/report/format.ts'
import type { MissingLetter, Rendering } from '../../lib/report/rendering.ts'
import type { Renderer } from '../services.ts'

/** What the process that renders is asked for: a file, or the letters of a report that no font has. */
export type Asked =
  | ({ kind: 'file'; format: RenderedFormat } & Omit<Rendering, 'report'>)
  | ({ kind: 'letters' } & Pick<Rendering, 'content' | 'issue'>)

type Done = { bytes: Uint8Array } | { letters: MissingLetter[] }
/** What it answers. */
export type Answer = Done | { failure: string }

/** A report that takes longer is given up: something is wrong with it, and others wait. */
const longestMs = 60_000
/** Somebody who takes one file often takes the next; after this the memory is given back. */
const idleMs = 60_000
/** Then a new process begins: what it lays out pages with keeps some memory of each report. */
const mostFiles = 20

/** A report makes millions of small objects; with this much room (MB) the young among them are seldom gone through. */
const youngMegabytes = 64

/** Bundled by the build, it starts in a third of the time that its sources take. */
const bundledProgram = join(import.meta.dirname, '../../.next/renderer/render-process.mjs')
const sourceProgram = join(import.meta.dirname, 'render-process.js')

/** Renders reports in a process beside the server's, one at a time: the room keeps the other core. */
export function createRenderer({ bundled = process.env.NODE_ENV === 'production' } = {}): Renderer & { close(): void } {
  const program = bundled ? bundledProgram : sourceProgram
  let last: Promise<unknown> = Promise.resolve()
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

  function ask(asked: Asked): Promise<Done> {
    clearTimeout(idle)
    if (files++ % mostFiles === 0) stop()
    running ??= start()
    const child = running
    hold(child)
    return new Promise<Done>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`The ${nameOf(asked)} was not ready in time.`))
      }, longestMs)
      const ended = (code: number | null) => {
        clearTimeout(timer)
        reject(new Error(`The process that makes the ${nameOf(asked)} ended with code ${code}.`))
      }
      child.once('exit', ended)
      child.once('message', (answer: Answer) => {
        child.off('exit', ended)
        clearTimeout(timer)
        if ('failure' in answer) reject(new Error(answer.failure))
        else resolve(answer)
      })
      child.send(asked)
    }).finally(() => {
      letGo(child)
      idle = setTimeout(stop, idleMs)
      idle.unref()
    })
  }

  function inTurn(asked: Asked): Promise<Done> {
    const done = last.then(() => ask(asked))
    last = done.catch(() => undefined)
    return done
  }

  return {
    async render(format: RenderedFormat, { report: _, ...rendering }: Rendering): Promise<Uint8Array> {
      const done = await inTurn({ kind: 'file', format, ...rendering })
      if (!('bytes' in done)) throw new Error(`No ${format} file was made.`)
      return done.bytes
    },
    /** The letters of a report that its PDF can't show. */
    async missingLetters({ content, issue }: Pick<Rendering, 'content' | 'issue'>): Promise<MissingLetter[]> {
      const done = await inTurn({ kind: 'letters', content, issue })
      return 'letters' in done ? done.letters : []
    },
    close(): void {
      clearTimeout(idle)
      stop()
    },
  }
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

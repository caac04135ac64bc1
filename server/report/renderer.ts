import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { RenderedFormat } from './format.ts'
import type { Rendering } from './render.ts'

/** What the process that renders is asked for. */
export type Asked = Pick<Rendering, 'content' | 'issue' | 'look'> & { format: RenderedFormat }

/** What it answers. */
export type Answer = { bytes: Uint8Array } | { failure: string }

/** A report that takes longer is given up: something is wrong with it, and others wait. */
const longestMs = 60_000
/** Somebody who takes one file often takes the next; after this the memory is given back. */
const idleMs = 60_000

/** A report makes millions of small objects; with this much room (MB) the young among them are seldom gone through. */
const youngMegabytes = 64

/** Bundled by the build, it starts in a third of the time that its sources take. */
const bundledProgram = join(import.meta.dirname, '../../.next/renderer/render-process.mjs')
const sourceProgram = join(import.meta.dirname, 'render-process.js')

export type Renderer = ReturnType<typeof createRenderer>

/** Renders reports in a process beside the server's, one at a time: the room keeps the other core. */
export function createRenderer({ bundled = process.env.NODE_ENV === 'production' } = {}) {
  const program = bundled ? bundledProgram : sourceProgram
  let last: Promise<unknown> = Promise.resolve()
  let running: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined

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

  function ask(asked: Asked): Promise<Uint8Array> {
    clearTimeout(idle)
    running ??= start()
    const child = running
    hold(child)
    return new Promise<Uint8Array>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop()
        reject(new Error(`The ${asked.format} file was not ready in time.`))
      }, longestMs)
      const ended = (code: number | null) => {
        clearTimeout(timer)
        reject(new Error(`The process that makes the ${asked.format} file ended with code ${code}.`))
      }
      child.once('exit', ended)
      child.once('message', (answer: Answer) => {
        child.off('exit', ended)
        clearTimeout(timer)
        if ('bytes' in answer) resolve(answer.bytes)
        else reject(new Error(answer.failure))
      })
      child.send(asked)
    }).finally(() => {
      letGo(child)
      idle = setTimeout(stop, idleMs)
      idle.unref()
    })
  }

  return {
    render(format: RenderedFormat, { content, issue, look }: Rendering): Promise<Uint8Array> {
      const rendered = last.then(() => ask({ format, content, issue, look }))
      last = rendered.catch(() => undefined)
      return rendered
    },
    close(): void {
      clearTimeout(idle)
      stop()
    },
  }
}

/** While it has nothing to do, it does not keep the server running. */
function letGo(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

function hold(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

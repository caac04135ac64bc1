import type { Browser, Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { castBallot } from '../../../lib/workshop/ballot.ts'
import { documentName } from '../../../lib/workshop/document.ts'
import { setupCode } from '../../e2e/assay.ts'
import { type Person, personAt, signInAt } from '../../integration/person.ts'
import type { Member, Workshop } from '../../integration/workshop.ts'

/** The first account of a fresh installation, as the lead of what is measured. */
export async function firstLead(url: string): Promise<Person> {
  const account = { email: 'lead@example.org', password: 'a long enough password' }
  const nobody = personAt(url, { cookie: '', userId: '', name: '' })
  await nobody.api.account.createFirst.mutate({
    organisation: 'Nordfjord',
    name: 'Ingrid Solberg',
    ...account,
    setupCode,
  })
  return signInAt(url, 'password', account)
}

/** A page of a browser of its own, signed in as this person. */
export async function pageOf(browser: Browser, url: string, { cookie }: Person): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url }
  })
  await context.addCookies(cookies)
  // tsx names the functions it compiles by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  return context.newPage()
}

/** Somebody in the room by the documents alone: seen by the others, and rating. */
export type Seated = { stage: Y.Doc; leave: () => void }

export function sitDown(url: string, { assessmentId, items }: Workshop, member: Member): Seated {
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: member.cookie, origin: url } })
    }
  }
  const open = (name: string) =>
    new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, name, new Y.Doc(), {
      // The package's types ask for the browser's WebSocket; of it the provider uses what ws has too.
      WebSocketPolyfill: Object.assign(SignedIn, globalThis.WebSocket),
      disableBc: true,
    })
  const stage = open(documentName({ kind: 'stage', workshop: assessmentId }))
  stage.awareness.setLocalState({ itemId: null, hand: false })
  const ballots = open(documentName({ kind: 'ballot', workshop: assessmentId, member: member.memberId }))
  for (const { id } of items) castBallot(ballots.doc, id, 1, { choice: 'L' })
  const leave = () => {
    for (const provider of [stage, ballots]) {
      provider.destroy()
      provider.doc.destroy()
    }
  }
  return { stage: stage.doc, leave }
}

import { createTransport } from 'nodemailer'
import type { MailSettings } from '../config.ts'

/** A letter: paragraphs, and one link below them. */
export type Letter = {
  to: string
  subject: string
  paragraphs: readonly string[]
  link: { label: string; address: string }
}

export type Mailer = {
  /** Resolves once the mail server has taken the letter. Tried once: whoever asked can ask again. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** Sends letters as plain text and simple HTML, without pictures or anything that tells when they are read. */
export function createMailer({ smtpUrl, from }: MailSettings): Mailer {
  const transport = createTransport(withTls(smtpUrl), {
    from,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, paragraphs, link }) {
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text: [...paragraphs, `${link.label}: ${link.address}`].join('\n\n'),
        html: [
          ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
          `<p><a href="${escaped(link.address)}">${escaped(link.label)}</a></p>`,
        ].join('\n'),
      })
    },
    close: () => transport.close(),
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter)
}

/**
 * The address of a mail server that has to speak TLS, from the start or by changing to it: whoever is on the way could
 * take the offer away, and passwords and links would go in the clear. One on this machine need not.
 */
export function withTls(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  const isHere = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname)
  if (!isHere) url.searchParams.set('requireTLS', 'true')
  return url.href
}

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
  const transport = createTransport(smtpUrl, {
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

import type { JsonValue } from '@statecraft/forms'
import { createTransport, type Transporter } from 'nodemailer'
import { hideSecrets } from '../reach/secrets.ts'
import { type Job, type JobHandler, TerminalJobError } from './job-handler.ts'
import { header, headerValue } from './job-header.ts'

/** The mail server of the operator, and who letters are from. */
export interface MailServer {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string
  from: string
}

const addressesAtMost = 100
const textAtMost = 200_000

/**
 * Sends an e-mail. Headers: `to` and `cc` (an address or a list of them), `subject` and `text`, each a text or FEEL over the job's input. Its Message-ID is made
 * of the job's id, so that a letter which an earlier attempt sent already is recognised.
 */
export function createMailJob(server: MailServer | null): JobHandler {
  let transport: Transporter | undefined
  return async (job) => {
    if (!server) throw new TerminalJobError('no mail server is set (STATECRAFT_SMTP_URL)')
    transport ??= createTransport({ url: server.url, connectionTimeout: 15_000, socketTimeout: 30_000 })
    const letter = {
      from: server.from,
      to: addresses(job, 'to'),
      cc: job.headers.cc === undefined ? [] : addresses(job, 'cc'),
      subject: header(job, 'subject').slice(0, 500),
      text: header(job, 'text').slice(0, textAtMost),
      messageId: `<${job.id}@${domainOf(server.from)}>`,
      // What people entered never names a file or an address that the server would read.
      disableFileAccess: true,
      disableUrlAccess: true,
    }
    try {
      const sent = await transport.sendMail(letter)
      return { variables: { mail: { messageId: letter.messageId, rejected: addressTexts(sent.rejected) } } }
    } catch (error) {
      throw failure(error, server)
    }
  }
}

const addressTexts = (rejected: unknown): string[] => (Array.isArray(rejected) ? rejected.map(String) : [])

function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? 'statecraft'
}

function addresses(job: Job, name: string): string[] {
  const value = headerValue(job, name)
  const list = (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null && one !== '')
  if (list.length === 0) throw new TerminalJobError(`the header "${name}" gives no address`)
  if (list.length > addressesAtMost)
    throw new TerminalJobError(`the header "${name}" gives more than ${addressesAtMost} addresses`)
  const wrong = list.find((one) => !isAddress(one))
  if (wrong !== undefined) throw new TerminalJobError(`"${String(wrong).slice(0, 200)}" is no e-mail address`)
  return list as string[]
}

/** One plain address: a comma or a line break would bring others with it. */
const isAddress = (value: JsonValue | undefined): boolean =>
  typeof value === 'string' && value.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(value)

/** The server's refusal for good (5xx) is the last attempt; anything else may pass. */
function failure(error: unknown, { url }: MailServer): Error {
  const { password } = new URL(url)
  const told = error instanceof Error ? error.message : String(error)
  const hidden = new Map(password ? [['SMTP', { value: decodeURIComponent(password), hosts: [] }]] : [])
  const message = hideSecrets(told, hidden)
  const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0
  return code >= 500 && code <= 599 ? new TerminalJobError(message) : new Error(message)
}

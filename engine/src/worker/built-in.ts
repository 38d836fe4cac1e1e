import type { JsonObject, JsonValue } from '@statecraft/forms'
import { renderDocument } from '../document/template.ts'
import { createReach, type Reach } from '../reach/reach.ts'
import type { Secrets } from '../reach/secrets.ts'
import { createHttpJob } from './http-job.ts'
import { type JobHandler, type JobHandlers, TerminalJobError } from './job-handler.ts'
import { header } from './job-header.ts'
import { createMailJob, type MailServer } from './mail-job.ts'

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Fills the template named by the header `template` with the job's input; the file is called by the header `name`. */
const document: JobHandler = async (job, tools) => {
  const template = header(job, 'template')
  const bytes = await tools.template(template)
  if (!bytes) throw new TerminalJobError(`there is no document template "${template}"`)
  const data = { settings: job.settings, case: job.case, ...job.input }
  const rendered = await renderDocument(bytes, data)
  if (rendered.document === null) {
    const faults = rendered.diagnostics.map(({ code, element }) => `${code} "${element}"`)
    throw new TerminalJobError(`template "${template}": ${faults.join(', ')}`)
  }
  const name = fileName(job.headers.name ? header(job, 'name') : template)
  return { documents: [{ name, mediaType: wordDocument, bytes: rendered.document, template }] }
}

/**
 * Writes the input `records` into the register named by the header `register`: each new, or a new version of the record with its `id`.
 * With the header `mode` = `merge` what the record held before stays unless written again.
 */
const registerWrite: JobHandler = async (job) => {
  const register = header(job, 'register')
  const { records } = job.input
  if (!Array.isArray(records)) throw new TerminalJobError(`the input "records" is no list`)
  return { records: records.map((record) => recordOf(register, record, job.headers.mode === 'merge')) }
}

function recordOf(register: string, record: JsonValue, merge: boolean) {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new TerminalJobError('a record of the input "records" is no object')
  }
  const { id, ...data } = record as JsonObject
  return { register, data, merge, ...(typeof id === 'string' ? { id } : {}) }
}

/** A name that every system can keep: no separators, no control characters, with its ending. */
function fileName(name: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, 200)
  return /\.docx$/i.test(safe) ? safe : `${safe}.docx`
}

/** How the engine reaches systems outside; without it `http` and `mail` become incidents that say what is not set. */
export interface Outward {
  reach?: Reach | undefined
  secrets?: Secrets | undefined
  mail?: MailServer | null | undefined
}

/** The job types that come with the engine. */
export function createBuiltInJobs({
  reach = createReach({ hosts: [] }),
  secrets = new Map(),
  mail = null,
}: Outward): JobHandlers {
  return {
    document,
    'register-write': registerWrite,
    http: createHttpJob({ reach, secrets }),
    mail: createMailJob(mail),
  }
}

import { evaluateExpression, isFeel, type JsonObject, type JsonValue } from '@statecraft/forms'
import { renderDocument } from '../document/template.ts'
import { type Job, type JobHandler, type JobHandlers, TerminalJobError } from './job-handler.ts'

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

/** A header's text; FEEL reads the job's input. */
function header(job: Job, name: string): string {
  const text = job.headers[name]
  if (!text) throw new TerminalJobError(`the header "${name}" is missing`)
  if (!isFeel(text)) return text
  const result = evaluateExpression(text, { settings: job.settings, case: job.case, ...job.input }, { now: job.now })
  if (result.ok && typeof result.value === 'string' && result.value !== '') return result.value
  throw new TerminalJobError(`the header "${name}" (${text}) gives no text`)
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

/** The job types that come with the engine. */
export const builtInJobs: JobHandlers = { document, 'register-write': registerWrite }

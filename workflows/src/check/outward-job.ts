import type { FlowNode, Process } from '../process.ts'
import { diagnose } from './diagnose.ts'

/** What a job that reaches others may say in its headers: those it must have, those it may have, and those with any ending. */
const headersOf: Record<string, { must: string[]; may: string[]; begins: string[] }> = {
  http: { must: ['url'], may: ['path', 'method', 'timeoutMs', 'result'], begins: ['header.', 'error.'] },
  mail: { must: ['to', 'subject', 'text'], may: ['cc'], begins: [] },
}

/** A job that the engine does by reaching others: its headers are known, and where it goes does not depend on data. Undefined for other jobs. */
export function checkOutward(
  element: FlowNode | Process,
  { jobType, headers }: { jobType: string; headers: Record<string, string> },
) {
  const known = Object.hasOwn(headersOf, jobType) ? headersOf[jobType] : undefined
  if (!known) return undefined
  const missing = known.must.filter((header) => !headers[header])
  const unknown = Object.keys(headers).filter(
    (header) =>
      ![...known.must, ...known.may].includes(header) &&
      !known.begins.some((begin) => header.startsWith(begin) && header !== begin),
  )
  return [
    ...missing.map((header) => diagnose(element, 'job-header-missing', { jobType, header })),
    ...unknown.map((header) => diagnose(element, 'job-header-unknown', { jobType, header })),
    ...(jobType === 'http' && headers.url && !isAddress(headers.url)
      ? [diagnose(element, 'http-url-not-literal', { url: headers.url.slice(0, 200) })]
      : []),
  ]
}

/** Written out: who may be asked is the operator's to allow, and he allows what he can read. */
const isAddress = (url: string) => /^https?:\/\/[^\s/?#@{}]+([/?#]\S*)?$/i.test(url) && URL.canParse(url)

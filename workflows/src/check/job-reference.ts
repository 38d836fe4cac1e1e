import type { ServiceTask } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import type { WorkflowReferences } from './references.ts'

/** Jobs that the engine itself does, and the header in which each names what it works on. */
const BUILT_IN: Record<string, { header: string; missing: string; unknown: string; known: 'documents' | 'registers' }> =
  {
    document: { header: 'template', missing: 'template-not-named', unknown: 'template-missing', known: 'documents' },
    'register-write': {
      header: 'register',
      missing: 'register-not-named',
      unknown: 'register-missing',
      known: 'registers',
    },
  }

/** Each service task has a job type that a worker does; a document has its template, a register entry its register. */
export const checkJobs: Check = (process, references) =>
  [...process.nodes.values()].flatMap((node) => (node.type === 'serviceTask' ? checkJob(node, references) : []))

function checkJob(task: ServiceTask, references: WorkflowReferences) {
  // Which worker a computed type means is known only while the case runs.
  if (task.jobType.startsWith('=')) return []
  const builtIn = BUILT_IN[task.jobType]
  if (builtIn) return checkBuiltIn(task, builtIn, references)
  const missing = references.jobTypes && !references.jobTypes.has(task.jobType)
  return missing ? [diagnose(task, 'job-worker-missing', { jobType: task.jobType })] : []
}

function checkBuiltIn(task: ServiceTask, job: (typeof BUILT_IN)[string], references: WorkflowReferences) {
  const value = task.headers[job.header]
  if (!value) return [diagnose(task, job.missing)]
  const known = references[job.known]
  if (!known || value.startsWith('=') || known.has(value)) return []
  return [diagnose(task, job.unknown, { [job.header]: value })]
}

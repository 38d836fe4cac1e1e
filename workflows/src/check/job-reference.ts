import type { FlowNode, Process } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { checkOutward } from './outward-job.ts'
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

/** Each service task and listener has a job type that a worker does; a document has its template, a register entry its register. */
export const checkJobs: Check = (process, references) => [
  ...(process.listeners ?? []).flatMap((job) => checkJob(process, job, references)),
  ...[...process.nodes.values()].flatMap((node) => jobsOf(node).flatMap((job) => checkJob(node, job, references))),
]

interface Job {
  jobType: string
  headers: Record<string, string>
}

/** The jobs that a worker does for a node: its own, and those of its listeners. */
function jobsOf(node: FlowNode): Job[] {
  const told = node.type === 'userTask' ? (node.taskListeners ?? []) : []
  return [...ownJobs(node), ...(node.listeners ?? []), ...told]
}

/** Of a task, and of messages that a worker sends. */
function ownJobs(node: FlowNode): Job[] {
  if (node.type === 'serviceTask' || node.type === 'sendTask') return [node]
  if (node.type !== 'intermediateThrowEvent' && node.type !== 'endEvent') return []
  const triggers = node.trigger.type === 'multiple' ? node.trigger.triggers : [node.trigger]
  return triggers.flatMap((trigger) => (trigger.type === 'message' && trigger.job ? [trigger.job] : []))
}

function checkJob(task: FlowNode | Process, job: Job, references: WorkflowReferences) {
  // Which worker a computed type means is known only while the case runs.
  if (job.jobType.startsWith('=')) return []
  const outward = checkOutward(task, job)
  if (outward) return outward
  const builtIn = BUILT_IN[job.jobType]
  if (builtIn) return checkBuiltIn(task, job, builtIn, references)
  const missing = references.jobTypes && !references.jobTypes.has(job.jobType)
  return missing ? [diagnose(task, 'job-worker-missing', { jobType: job.jobType })] : []
}

function checkBuiltIn(
  task: FlowNode | Process,
  { headers }: Job,
  job: (typeof BUILT_IN)[string],
  references: WorkflowReferences,
) {
  const value = headers[job.header]
  if (!value) return [diagnose(task, job.missing)]
  const known = references[job.known]
  if (!known || value.startsWith('=') || known.has(value)) return []
  return [diagnose(task, job.unknown, { [job.header]: value })]
}

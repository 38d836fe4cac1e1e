import type { Diagnostic } from '@statecraft/forms'
import { checkCalledProcesses } from '../check/called-process.ts'
import { checkForms } from '../check/form-reference.ts'
import { checkJobs } from '../check/job-reference.ts'
import type { WorkflowReferences } from '../check/references.ts'
import { checkRoles } from '../check/role.ts'
import type { Process } from '../process.ts'

/** What a machine names in the rest of its plugin, as {@link createWorkflow} describes it: forms, roles, jobs, called workflows. */
export function checkMachine(process: Process, references: WorkflowReferences = {}): Diagnostic[] {
  return [checkRoles, checkForms, checkCalledProcesses, checkJobs].flatMap((check) => check(process, references))
}

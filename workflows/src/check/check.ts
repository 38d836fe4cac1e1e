import type { Diagnostic } from '@statecraft/forms'
import type { Process } from '../process.ts'
import { checkCalledProcesses } from './called-process.ts'
import { checkDeadEnd } from './dead-end.ts'
import { checkDecisionReferences } from './decision-reference.ts'
import type { Check } from './diagnose.ts'
import { checkEndEvent } from './end-event.ts'
import { checkExpressionNames } from './expression-names.ts'
import { checkExpressionSyntax } from './expression-syntax.ts'
import { checkForms } from './form-reference.ts'
import { checkDefaultCondition, checkGatewayDefault, checkIdleGateway } from './gateway.ts'
import { checkJobs } from './job-reference.ts'
import { checkLoopWithoutWait } from './loop-without-wait.ts'
import type { WorkflowReferences } from './references.ts'
import { checkRoles } from './role.ts'
import { checkSoundness } from './soundness.ts'
import { checkUnreachable } from './unreachable.ts'
import { checkWrittenOnEveryPath } from './written-on-every-path.ts'

/** Every check, in the order in which their findings are told. */
const CHECKS: Check[] = [
  checkEndEvent,
  checkDeadEnd,
  checkUnreachable,
  checkGatewayDefault,
  checkDefaultCondition,
  checkIdleGateway,
  checkRoles,
  checkForms,
  checkDecisionReferences,
  checkCalledProcesses,
  checkJobs,
  checkExpressionSyntax,
  checkExpressionNames,
  checkWrittenOnEveryPath,
  checkLoopWithoutWait,
  checkSoundness,
]

/**
 * Everything that is wrong with a workflow that could be read: its shape, what it refers to, what its expressions read, and whether
 * each case can end. Pure, and the same in browser and server. Words by `workflowWords`.
 */
export function checkWorkflow(process: Process, references: WorkflowReferences = {}): Diagnostic[] {
  return CHECKS.flatMap((check) => check(process, references))
}

import { legalDay } from '@statecraft/forms'
import type { Process, Wait } from '@statecraft/workflows'
import type { z } from 'zod'
import type { WaitView } from '../resources.ts'

/** Something a case waits for. */
export function waitView(wait: Wait, process: Process): z.input<typeof WaitView> {
  return {
    element: wait.element,
    name: process.nodes.get(wait.element)?.name || wait.element,
    kind: wait.kind,
    since: wait.since,
    due: 'due' in wait && wait.due !== undefined ? legalDay(wait.due) : null,
    about: aboutOf(wait),
  }
}

function aboutOf(wait: Wait): string | null {
  if (wait.kind === 'job') return wait.jobType
  if (wait.kind === 'case') return wait.process
  return wait.kind === 'message' || wait.kind === 'signal' ? wait.name : null
}

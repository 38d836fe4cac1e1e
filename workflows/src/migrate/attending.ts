import type { JsonObject } from '@statecraft/forms'
import type { FlowNode, Process } from '../process.ts'
import type { MigrationMapping } from './mapping.ts'
import type { Obstacles } from './reasons.ts'

/** What bringing waits in line knows; `was` finds what an element of the new revision was in the old. */
export interface Attending {
  from: Process
  to: Process
  mapping: MigrationMapping
  obstacles: Obstacles
  was(element: string): FlowNode | undefined
}

/** A failure of an expression, as what a reason tells of it. */
export function causeOf({ code, params }: { code: string; params: JsonObject }): JsonObject {
  return { ...params, cause: code }
}

import { evaluateExpression, isFeel } from '@statecraft/forms'
import { type Process, type SingleCatchTrigger, startTriggersOf } from '@statecraft/workflows'
import type { Db } from '../store/store.ts'
import type { Definitions } from './catalog.ts'

/** Something that begins a case of a workflow by itself. */
export interface WorkflowTrigger {
  workflow: string
  plugin: string
  /** The process of the workflow's file; null for its main one. */
  process: string | null
  element: string
  trigger: SingleCatchTrigger
}

const known = new WeakMap<Definitions, Promise<WorkflowTrigger[]>>()

/** Everything in a bundle that begins cases by itself; read once. A workflow that does not compile begins none. */
export function triggersIn(definitions: Definitions, db: Db): Promise<WorkflowTrigger[]> {
  const found = known.get(definitions) ?? readTriggers(definitions, db)
  known.set(definitions, found)
  found.catch(() => known.delete(definitions))
  return found
}

async function readTriggers(definitions: Definitions, db: Db): Promise<WorkflowTrigger[]> {
  const found: WorkflowTrigger[] = []
  for (const workflow of definitions.ids('workflow')) {
    const { plugin } = definitions.entry('workflow', workflow)!
    for (const { id, process } of await processesOf(definitions, db, workflow))
      found.push(...startTriggersOf(process).map((one) => ({ workflow, plugin, process: id, ...one })))
  }
  return found
}

/** The processes of a workflow's file, the main one under null. */
export async function processesOf(
  definitions: Definitions,
  db: Db,
  workflow: string,
): Promise<{ id: string | null; process: Process }[]> {
  const main = await definitions.workflow(db, workflow).catch(() => undefined)
  if (!main) return []
  const others = (await definitions.processes(db, workflow)).filter(({ id }) => id !== main.process.id)
  return [{ id: null, process: main.process }, ...others.map((process) => ({ id: process.id, process }))]
}

/** A name or value that a trigger gives as text or as FEEL over the settings; undefined when it gives none. */
export function triggerText(definitions: Definitions, plugin: string, text: string, now: string): string | undefined {
  if (!isFeel(text)) return text
  const result = evaluateExpression(text, { settings: definitions.settings(plugin) }, { now })
  return result.ok && typeof result.value === 'string' ? result.value : undefined
}

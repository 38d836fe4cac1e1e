import type { JsonObject } from '@statecraft/forms'
import { type CaseState, ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import { visibleVariables } from '../case/visible.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import { findCase } from '../store/cases.ts'
import type { Db } from '../store/store.ts'
import type { TaskTable } from '../store/tables.ts'

/**
 * What the page of a task already shows when somebody opens it: the fields of its form that the case knows, then what the task was
 * given. A scenario writes only what a person would type over it.
 */
export async function knownFields(db: Db, plugin: LoadedPlugin, task: TaskTable): Promise<Variables> {
  const row = await findCase(db, task.case_id)
  const state = row === undefined ? null : (JSON.parse(row.state) as CaseState | null)
  const wait = state?.waits[task.wait]
  const known: Variables = {
    ...visibleVariables(state, wait?.instance ?? ROOT_INSTANCE),
    ...(wait?.kind === 'task' ? wait.input : {}),
  }
  const properties = task.form === null ? undefined : plugin.forms.get(task.form)?.schema.properties
  const names = Object.keys((properties as JsonObject | undefined) ?? {})
  return Object.fromEntries(names.filter((name) => Object.hasOwn(known, name)).map((name) => [name, known[name]!]))
}

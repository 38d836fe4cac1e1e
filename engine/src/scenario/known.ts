import type { JsonObject } from '@statecraft/forms'
import { ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import { readState } from '../case/kept-state.ts'
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
  const state = row === undefined ? null : await readState(db, row)
  const wait = state?.waits[task.wait]
  const known: Variables = {
    ...visibleVariables(state, wait?.instance ?? ROOT_INSTANCE),
    ...(wait?.kind === 'task' ? wait.input : {}),
  }
  const properties = task.form === null ? undefined : plugin.forms.get(task.form)?.schema.properties
  const names = Object.keys((properties as JsonObject | undefined) ?? {})
  return Object.fromEntries(names.filter((name) => Object.hasOwn(known, name)).map((name) => [name, known[name]!]))
}

import { legalDay } from '@statecraft/forms'
import { firstOfCycle, nextOfCycle, type TimerDefinition, timerDue } from '@statecraft/workflows'
import { rowInstant } from '../case/clock.ts'
import type { Host } from '../case/host.ts'
import { beginCase, definitionsOn } from '../case/open.ts'
import type { Definitions } from '../definition/catalog.ts'
import { triggersIn, triggerText, type WorkflowTrigger } from '../definition/triggers.ts'
import { EngineError, isEngineError } from '../errors.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import {
  definitionsMark,
  deleteStartTimer,
  moveStartTimer,
  nextStartTimer,
  putStartTimer,
  startTimers,
} from '../store/start-timers.ts'
import type { Tx } from '../store/store.ts'
import type { StartTimerTable } from '../store/tables.ts'

/** What was in force when the rows were last brought up to it. */
const marks = new WeakMap<Host, string>()

/**
 * Begins the case whose start event is due first; false when none is. Its row moves on in the same transaction, so each due instant begins one
 * case, whichever worker is there first, and those of a downtime begin theirs one after another.
 */
export async function startNextDue(host: Host): Promise<boolean> {
  await followDefinitions(host)
  const due = await nextStartTimer(host.store.read, host.clock.now())
  if (!due) return false
  try {
    await host.store.transaction((trx) => begin(host, trx, due))
  } catch (error) {
    // Trouble of the database passes by itself and is no fault of the start.
    if (isEngineError(error, 'store-busy') || isEngineError(error, 'store-full')) throw error
    // It waits until its definition changes; told here, as there is no case yet that could tell it.
    const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
    await host.store.transaction((trx) => putStartTimer(trx, { ...due, last_error }))
    throw error
  }
  return true
}

async function begin(host: Host, trx: Tx, due: StartTimerTable): Promise<void> {
  const next = due.cycle === null ? undefined : nextOfCycle(due.cycle, due.due!)
  if (!(await moveStartTimer(trx, due, next ? { ...next, due: rowInstant(next.due) } : { due: null, cycle: null })))
    return
  const { workflow, element } = due
  const definitions = await definitionsOn(host, trx, legalDay(host.clock.now()))
  const entry = definitions.entry('workflow', workflow)
  if (!entry) throw new EngineError('workflow-not-found', { workflow })
  await beginCase(host, trx, definitions, {
    workflow,
    process: due.process || null,
    plugin: entry.plugin,
    element,
    variables: {},
    unit: null,
    input: { due: due.due! },
  })
}

/** Brings the rows up to the start events in force today: one that is new or says something else is due from now on, one that is gone starts nothing. */
async function followDefinitions(host: Host): Promise<void> {
  const now = host.clock.now()
  const mark = `${legalDay(now)} ${await definitionsMark(host.store.read)}`
  if (marks.get(host) === mark) return
  await host.store.transaction(async (trx) => {
    const definitions = await definitionsOn(host, trx, legalDay(now))
    const wanted = (await triggersIn(definitions, trx)).filter(({ trigger }) => trigger.type === 'timer')
    const known = new Map((await startTimers(trx)).map((row) => [keyOf(row), row]))
    for (const trigger of wanted) {
      const row = rowOf(host, definitions, trigger, now)
      if (known.get(keyOf(row))?.hash !== row.hash) await putStartTimer(trx, row)
      known.delete(keyOf(row))
    }
    for (const gone of known.values()) await deleteStartTimer(trx, gone)
  })
  marks.set(host, mark)
}

const keyOf = ({ workflow, process, element }: Pick<StartTimerTable, 'workflow' | 'process' | 'element'>) =>
  JSON.stringify([workflow, process, element])

function rowOf(host: Host, definitions: Definitions, found: WorkflowTrigger, now: string): StartTimerTable {
  const { kind, value } = found.trigger as TimerDefinition
  const text = triggerText(definitions, found.plugin, value, now)
  const hash = sha256(canonicalJson({ kind, value: text ?? null }))
  const { workflow, element } = found
  const row = { workflow, process: found.process ?? '', element, hash, due: null, cycle: null, last_error: null }
  if (text === undefined) return { ...row, last_error: `the timer "${value}" gives no text` }
  const due = kind === 'cycle' ? firstOfCycle(text, now) : timerDue(kind, text, now, host.calendar.content)
  if (!due.ok) return { ...row, last_error: `the timer "${text}" is none (${due.code})` }
  // What had passed before it was published starts nothing.
  return kind === 'date' && rowInstant(due.value) <= now
    ? row
    : { ...row, due: rowInstant(due.value), cycle: kind === 'cycle' ? text : null }
}

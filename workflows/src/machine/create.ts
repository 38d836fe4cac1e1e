import type { Diagnostic, JsonObject } from '@statecraft/forms'
import type { AnyStateMachine } from 'xstate'
import type { CompiledWorkflow, Workflow } from '../compile.ts'
import type { MachineConfigJson } from '../machine-config.ts'
import { waitSourceOf } from './authoring.ts'
import { buildMachine, waitingActor } from './build.ts'
import { isObject, machineLimits, WAIT_SOURCES } from './definition.ts'
import { describeMachine } from './describe.ts'
import { endlessStates } from './endless.ts'
import { moveMachine } from './move.ts'
import { childOf, type Names, namesOf } from './names.ts'
import { prepareMachine, type Tell } from './prepare.ts'
import { readMachine } from './read.ts'
import type { Source, Unit } from './unit.ts'

/** Gives the text of another `*.machine.json` of the plugin by its id. */
export type FindMachine = (id: string) => string | undefined | Promise<string | undefined>

/** Whether the text of a workflow is a machine in JSON. */
export function isMachineText(text: string): boolean {
  return text.trimStart().startsWith('{')
}

/** Reads and checks a machine in JSON and makes it ready to run. The workflow is absent when any diagnostic is an error. */
export async function createMachineWorkflow(
  text: string,
  find: FindMachine = () => undefined,
  id?: string,
): Promise<CompiledWorkflow> {
  const files = new Map<string, JsonObject>()
  const diagnostics: Diagnostic[] = []
  const main = await readAll(text, find, files, diagnostics)
  if (main && id !== undefined && main.id !== id) {
    const other = await find(id)
    if (other !== undefined && isMachineText(other)) return createMachineWorkflow(other, find)
    diagnostics.push({ code: 'machine-file-missing', severity: 'error', element: id, params: { machine: id } })
  }
  if (!main || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics }
  const tell = teller(String(main.id), diagnostics)
  const units = new Units(files, tell)
  const unit = attempt(() => units.file(String(main.id)), tell)
  if (!unit || diagnostics.some(({ severity }) => severity === 'error')) return { diagnostics }
  return { workflow: workflowOf(unit, main as unknown as MachineConfigJson), diagnostics }
}

/** Makes an XState machine of TypeScript ready to run. What could not survive a restart is told. */
export function adoptMachine(id: string, machine: AnyStateMachine): CompiledWorkflow {
  const diagnostics: Diagnostic[] = []
  const tell = teller(id, diagnostics)
  if (machine.id !== id) tell('', 'machine-id-differs', { id: machine.id, expected: id })
  const known = new Map<AnyStateMachine, Unit>()
  const unit = attempt(() => adopted(machine, known, new Set(), tell), tell)
  if (unit) for (const element of endlessStates(unit.machine)) tell(element, 'machine-endless-always')
  if (!unit || diagnostics.length > 0) return { diagnostics }
  const shown = JSON.parse(JSON.stringify({ ...machine.config, id })) as MachineConfigJson
  return { workflow: workflowOf(unit, shown), diagnostics }
}

function workflowOf(unit: Unit, machine: MachineConfigJson): Workflow {
  const { description, meta } = machine as { description?: string; meta?: { name?: string } }
  const process = describeMachine(unit, meta?.name ?? description ?? unit.machine.id)
  const { id, name } = process
  return { id, name, machine, pieces: {}, process, move: (state, event, env) => moveMachine(unit, state, event, env) }
}

/** A machine and all it names in other files, each read once. */
async function readAll(
  text: string,
  find: FindMachine,
  files: Map<string, JsonObject>,
  diagnostics: Diagnostic[],
): Promise<JsonObject | undefined> {
  const read = readMachine(text)
  diagnostics.push(...read.diagnostics)
  if (!read.machine) return undefined
  const { machine } = read
  files.set(String(machine.id), machine)
  for (const [file, element] of read.files) {
    if (files.has(file)) continue
    const found = await find(file)
    if (files.size >= machineLimits.nesting || found === undefined || !isMachineText(found))
      diagnostics.push({ code: 'machine-file-missing', severity: 'error', element, params: { machine: file } })
    else await readAll(found, find, files, diagnostics)
  }
  return machine
}

/** The units of a workflow in JSON: one a file and one for each machine inside a file, made when they are first needed. */
class Units {
  readonly #files: Map<string, JsonObject>
  readonly #made = new Map<JsonObject, Unit>()
  readonly #internal = new Set<string>()
  readonly #tell: Tell

  constructor(files: Map<string, JsonObject>, tell: Tell) {
    this.#files = files
    this.#tell = tell
  }

  file(id: string): Unit {
    const config = this.#files.get(id)!
    return this.#unit(config, config, undefined)
  }

  #unit(key: JsonObject, config: JsonObject, outer: Names | undefined): Unit {
    const known = this.#made.get(key)
    if (known) return known
    const names = namesOf(config, outer)
    const sources = new Map<string, Source>(WAIT_SOURCES.map((wait) => [wait, { wait }]))
    const children: (() => Unit)[] = []
    for (const src of Object.keys(names.actors)) {
      const child = childOf(names, src)
      if (!child) continue
      const unit = () =>
        'file' in child ? this.file(child.file) : this.#unit(child.config, { id: src, ...child.config }, names)
      sources.set(src, { unit })
      children.push(unit)
    }
    const events = isObject(config.events) ? config.events : null
    const unit = prepareMachine(buildMachine(config, outer), sources, this.#internal, events, this.#tell)
    this.#made.set(key, unit)
    for (const element of endlessStates(unit.machine)) this.#tell(element, 'machine-endless-always')
    for (const child of children) child()
    return unit
  }
}

function adopted(machine: AnyStateMachine, known: Map<AnyStateMachine, Unit>, internal: Set<string>, tell: Tell): Unit {
  const found = known.get(machine)
  if (found) return found
  const sources = new Map<string, Source>(WAIT_SOURCES.map((wait) => [wait, { wait }]))
  const children: AnyStateMachine[] = []
  for (const [src, logic] of Object.entries(machine.implementations.actors)) {
    const wait = waitSourceOf(logic)
    if (wait) sources.set(src, { wait })
    else if (isMachine(logic)) {
      children.push(logic)
      sources.set(src, { unit: () => known.get(logic)! })
    } else tell('', 'machine-not-durable', { reason: 'live-actor', src })
  }
  // XState needs to know of every wait, also of those that the machine names without having been given them.
  const complete = machine.provide({
    actors: Object.fromEntries(
      WAIT_SOURCES.filter((src) => !machine.implementations.actors[src]).map((src) => [src, waitingActor()]),
    ),
  } as never)
  const unit = prepareMachine(complete as AnyStateMachine, sources, internal, null, tell)
  known.set(machine, unit)
  for (const child of children) adopted(child, known, internal, tell)
  return unit
}

function isMachine(logic: unknown): logic is AnyStateMachine {
  return typeof logic === 'object' && logic !== null && 'root' in logic && 'implementations' in logic
}

function teller(file: string, diagnostics: Diagnostic[]): Tell {
  return (element, code, params = {}) => {
    const at = element === '' ? file : element
    if (!diagnostics.some((one) => one.element === at && one.code === code))
      diagnostics.push({
        code,
        severity: 'error',
        element: at,
        params: { type: element === '' ? 'process' : 'state', ...params },
      })
  }
}

/** XState's own refusal of a config, which it throws. */
function attempt(work: () => Unit, tell: Tell): Unit | undefined {
  try {
    return work()
  } catch (error) {
    tell('', 'machine-refused-by-xstate', { message: error instanceof Error ? error.message : String(error) })
    return undefined
  }
}

import type { Finding, JsonObject, JsonValue } from '@statecraft/forms'
import { EngineError } from '../errors.ts'
import type { LoadedPlugin } from '../plugin/loaded.ts'
import type { Scenario, ScenarioStep } from '../plugin/manifest.ts'
import { createRuleRunner, type RuleRunner } from '../plugin/rule-runner.ts'
import { calledCases } from '../store/deliveries.ts'
import type { Db } from '../store/store.ts'
import type { TaskTable } from '../store/tables.ts'
import { tasksOfCase } from '../store/tasks.ts'
import { incidentsOf } from '../store/work.ts'
import type { TestEngine } from '../testing.ts'
import { differences } from './compare.ts'
import { compareCase } from './expect.ts'
import { knownFields } from './known.ts'
import { createWorld, settle } from './world.ts'

/** One thing that was not as the scenario says. */
export interface ScenarioFailure {
  /** Counted from 1; 0 for starting the case. */
  step: number
  /**
   * `differs`: a value; `refused`: a step that should have gone through, with the codes; `not-refused`: one that should not have;
   * `task-not-open`; `incident`: work of the engine that failed; `error`: anything else, by its code.
   */
  code: 'differs' | 'refused' | 'not-refused' | 'task-not-open' | 'incident' | 'error'
  path: string
  expected: JsonValue
  actual: JsonValue
}

export interface ScenarioResult {
  id: string
  title: string
  passed: boolean
  failures: ScenarioFailure[]
}

/** Runs all scenarios of a plugin, each in a world of its own on the real engine in memory. */
export async function runScenarios(plugin: LoadedPlugin): Promise<ScenarioResult[]> {
  const rules = createRuleRunner([plugin])
  try {
    const results = []
    for (const scenario of plugin.scenarios) results.push(await runScenario(plugin, scenario, rules))
    return results
  } finally {
    rules.close()
  }
}

/** Runs one scenario. It stops at the first step that fails: what follows would only repeat it. */
export async function runScenario(
  plugin: LoadedPlugin,
  scenario: Scenario,
  rules: RuleRunner,
): Promise<ScenarioResult> {
  const engine = await createWorld(plugin, scenario, rules)
  const run: Run = { engine, plugin, scenario, caseId: '' }
  let failures: ScenarioFailure[] = []
  try {
    failures = await start(run)
    for (const [at, step] of scenario.steps.entries()) {
      if (failures.length > 0) break
      failures = [...(await takeStep(run, step, at + 1)), ...(await incidentsAt(run, at + 1))]
    }
  } finally {
    await engine.close()
  }
  return { id: scenario.id, title: scenario.title, passed: failures.length === 0, failures }
}

interface Run {
  engine: TestEngine
  plugin: LoadedPlugin
  scenario: Scenario
  caseId: string
}

/** Whoever does the first step starts the case, if the role may; else the first role that may. */
async function start(run: Run): Promise<ScenarioFailure[]> {
  const { engine, scenario } = run
  const by = await engine.user(starterOf(run))
  try {
    const started = await engine.startCase(
      { commandId: engine.commandId(), workflow: scenario.workflow, unit: engine.unit },
      by,
    )
    run.caseId = started.caseId
    await settle(engine)
    return incidentsAt(run, 0)
  } catch (error) {
    return [failureOf(error, 0)]
  }
}

function starterOf({ plugin, scenario }: Run): string {
  const able = plugin.manifest.roles
    .filter((role) => role.permissions.some(({ action }) => action === 'case.start'))
    .map(({ id }) => id)
  const first = scenario.steps.find((step) => 'complete' in step)?.as
  return first !== undefined && able.includes(first) ? first : (able[0] ?? '')
}

async function takeStep(run: Run, step: ScenarioStep, at: number): Promise<ScenarioFailure[]> {
  if ('advance' in step) {
    run.engine.clock.advance(step.advance)
    await settle(run.engine)
    return []
  }
  if ('complete' in step) return complete(run, step, at)
  if ('signal' in step) {
    await run.engine.signal(step.signal, step.data)
    return []
  }
  if ('message' in step) return send(run, step, at)
  const found = await compareCase(run.engine, run.caseId, step.expect)
  return found.map((difference) => ({ step: at, code: 'differs', ...difference }))
}

/** A message that nobody wants is a fault of the scenario, or of the workflow. */
async function send(
  run: Run,
  step: Extract<ScenarioStep, { message: string }>,
  at: number,
): Promise<ScenarioFailure[]> {
  const key = step.key === undefined ? {} : { correlationKey: step.key }
  const { delivered } = await run.engine.message(step.message, { ...key, variables: step.data ?? {} })
  return delivered ? [] : [{ step: at, code: 'differs', path: '/message', expected: step.message, actual: null }]
}

async function complete(
  run: Run,
  step: Extract<ScenarioStep, { complete: string }>,
  at: number,
): Promise<ScenarioFailure[]> {
  const { engine } = run
  const by = await engine.user(step.as)
  const tasks = await openTasks(engine.host.store.read, run.caseId)
  const task = tasks.find(({ element }) => element === step.complete)
  if (task === undefined) {
    return [
      {
        step: at,
        code: 'task-not-open',
        path: '/complete',
        expected: step.complete,
        actual: tasks.map(({ element }) => element),
      },
    ]
  }
  const data = { ...(await knownFields(engine.host.store.read, run.plugin, task)), ...step.data }
  try {
    const told = step.findings === undefined ? [] : await engine.checkTask(task.task_id, data, by)
    await engine.completeTask({ commandId: engine.commandId(), task: task.task_id, data }, by)
    await settle(run.engine)
    if (step.refused !== undefined)
      return [{ step: at, code: 'not-refused', path: '/refused', expected: step.refused, actual: [] }]
    return missingFindings(step.findings ?? [], Array.isArray(told) ? [] : allOf(told), at)
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'findings-block') return [failureOf(error, at)]
    return compareRefusal(step.refused, error.findings ?? [], at)
  }
}

/** Of the case and those it called, outer ones first. */
async function openTasks(db: Db, caseId: string): Promise<TaskTable[]> {
  const own = (await tasksOfCase(db, caseId)).filter(({ state }) => state === 'open')
  const called = await calledCases(db, caseId)
  const inner = await Promise.all(called.map(({ case_id }) => openTasks(db, case_id)))
  return [...own, ...inner.flat()]
}

function allOf(result: { findings: Finding[]; rules: { findings: Finding[] }[] }): Finding[] {
  return [...result.findings, ...result.rules.flatMap(({ findings }) => findings)]
}

function missingFindings(expected: string[], found: Finding[], at: number): ScenarioFailure[] {
  const actual = codesOf(found)
  const missing = expected.filter((code) => !actual.includes(code))
  return missing.length === 0 ? [] : [{ step: at, code: 'differs', path: '/findings', expected: missing, actual }]
}

function compareRefusal(expected: string[] | undefined, found: Finding[], at: number): ScenarioFailure[] {
  const actual = codesOf(found.filter(({ severity }) => severity === 'error'))
  if (expected === undefined)
    return [{ step: at, code: 'refused', path: '/complete', expected: null, actual: found as unknown as JsonObject[] }]
  const wanted = [...new Set(expected)].sort()
  return differences(wanted, actual, '/refused').length === 0
    ? []
    : [{ step: at, code: 'differs', path: '/refused', expected: wanted, actual }]
}

function codesOf(findings: Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))].sort()
}

async function incidentsAt(run: Run, at: number): Promise<ScenarioFailure[]> {
  const incidents = await incidentsOf(run.engine.host.store.read, run.caseId)
  return incidents
    .filter(({ state }) => state === 'open')
    .map(({ element, code, params }) => ({
      step: at,
      code: 'incident',
      path: element,
      expected: null,
      actual: { code, params: JSON.parse(params) },
    }))
}

function failureOf(error: unknown, step: number): ScenarioFailure {
  const actual: JsonObject =
    error instanceof EngineError
      ? { code: error.code, params: error.params as JsonObject }
      : { code: 'unexpected', message: String(error) }
  return { step, code: 'error', path: '', expected: null, actual }
}

import type { WorkingCalendar } from '@statecraft/workflows'
import { anchorWhenDue } from './case/anchor.ts'
import { cancelCase } from './case/cancel.ts'
import { assignTask, claimTask, releaseTask } from './case/claim.ts'
import { type Clock, systemClock } from './case/clock.ts'
import { completeTask } from './case/complete.ts'
import { evaluateConditions } from './case/conditions.ts'
import { checkTask, saveDraft } from './case/draft.ts'
import { keepCalendar } from './case/environment.ts'
import { type Host, timeOrderedId } from './case/host.ts'
import { retryIncident } from './case/incident-retry.ts'
import { deliverMessage } from './case/message.ts'
import { sendSignal } from './case/signal.ts'
import { startCase } from './case/start.ts'
import { verify } from './case/verify.ts'
import { createCatalog } from './definition/catalog.ts'
import { installPlugins } from './definition/install.ts'
import { publish } from './definition/publish-command.ts'
import type { Engine, RunDue } from './engine-api.ts'
import { type Observe, observed } from './operate/observe.ts'
import { createOperations } from './operations.ts'
import type { LoadedPlugin } from './plugin/loaded.ts'
import { createRuleRunner, type RuleRunner } from './plugin/rule-runner.ts'
import { workingCalendar } from './regulation/calendar.ts'
import type { Store } from './store/store.ts'
import { createBuiltInJobs, type Outward } from './worker/built-in.ts'
import type { JobHandlers } from './worker/job-handler.ts'
import { activateJobs, completeJob, endJobWithError, extendJob, failJob } from './worker/outside.ts'
import { runDue } from './worker/run-due.ts'

export interface EngineOptions {
  store: Store
  /** Plugins that were loaded without errors; what they bring and the store lacks is installed. */
  plugins: LoadedPlugin[]
  clock?: Clock
  ids?: () => string
  rules?: RuleRunner
  /** Handlers of job types beside those that come with the engine. */
  jobs?: JobHandlers
  /** Types of jobs that workers outside are known for, how many of a type run here at once, and how long an attempt may take. */
  jobsOutside?: ReadonlySet<string>
  jobsATypeAtOnce?: number
  attemptMs?: number
  /** How systems outside are reached: which hosts, by which secrets, over which mail server. */
  outward?: Outward
  calendar?: WorkingCalendar
  /** How often all logs are sealed by an anchor, while something moves; never unless said. */
  anchorEveryMs?: number
  /** Sees what the engine does: metrics, traces, logs. */
  observe?: Observe
}

/** An engine with what it stands on, for those who read beside it: HTTP and the command line. */
export interface RunningEngine extends Engine {
  readonly host: Host
}

/**
 * Puts an engine together over a store and installs what its plugins bring. It starts nothing: who wants due work done calls `runDue` or
 * makes a worker. `close` closes the store too.
 *
 * @example
 * const engine = await createEngine({ store: await openStore({ file: 'data/statecraft.sqlite' }), plugins })
 * const { task } = await engine.startCase({ commandId, workflow: 'leave-request', unit: 'so-noi-vu' }, principal)
 */
export async function createEngine(options: EngineOptions): Promise<RunningEngine> {
  const { store, plugins } = options
  const calendar = await store.transaction((trx) => keepCalendar(trx, options.calendar ?? workingCalendar()))
  const host: Host = {
    store,
    plugins,
    calendar,
    clock: options.clock ?? systemClock,
    ids: options.ids ?? timeOrderedId,
    catalog: createCatalog(),
    rules: options.rules ?? createRuleRunner(plugins),
    jobs: { ...options.jobs, ...createBuiltInJobs(options.outward ?? {}) },
    observe: options.observe,
    jobsOutside: options.jobsOutside,
    jobsATypeAtOnce: options.jobsATypeAtOnce,
    attemptMs: options.attemptMs,
    reach: options.outward?.reach,
  }
  await installPlugins(host)
  const { anchorEveryMs = 0 } = options
  const due = oneAtATime(async (how?: RunDue) => {
    const done = await observed(host, { kind: 'turn' }, () => runDue(host, how))
    if (anchorEveryMs > 0) await anchorWhenDue(host, anchorEveryMs)
    return done
  })
  return {
    host,
    startCase: (command, by) => startCase(host, command, by),
    saveDraft: (command, by) => saveDraft(host, command, by),
    checkTask: (task, data, by) => checkTask(host, task, data, by),
    completeTask: (command, by) => completeTask(host, command, by),
    claimTask: (command, by) => claimTask(host, command, by),
    releaseTask: (command, by) => releaseTask(host, command, by),
    assignTask: (command, by) => assignTask(host, command, by),
    cancelCase: (command, by) => cancelCase(host, command, by),
    deliverMessage: (command) => deliverMessage(host, command),
    sendSignal: async (command) => {
      await sendSignal(host, command)
    },
    evaluateConditions: (command) => evaluateConditions(host, command),
    ...createOperations(host),
    retryIncident: (command, by) => retryIncident(host, command, by),
    runDue: due,
    activateJobs: (command, by) => activateJobs(host, command, by),
    extendJob: (command, by) => extendJob(host, command, by),
    completeJob: async (command, by) => {
      await completeJob(host, command, by)
    },
    failJob: (command, by) => failJob(host, command, by),
    endJobWithError: async (command, by) => {
      await endJobWithError(host, command, by)
    },
    publish: (command, by) => publish(host, command, by),
    verify: (verifyOptions) => verify(host, verifyOptions),
    close: async () => {
      host.rules.close()
      await store.close()
    },
  }
}

/** A call while one is under way waits for a turn of its own, so that turns never overlap and none is lost. */
function oneAtATime<How, T>(work: (how?: How) => Promise<T>): (how?: How) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (how) => {
    const turn = () => work(how)
    const next = last.then(turn, turn)
    last = next.catch(() => undefined)
    return next
  }
}

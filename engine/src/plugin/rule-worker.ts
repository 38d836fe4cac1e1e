import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { type MessagePort, workerData } from 'node:worker_threads'
import type { Rule, RuleInfo } from './rule.ts'
import type { LoadReply, RuleCall, RuleReply, WorkerStart } from './rule-channel.ts'

/**
 * The thread in which the rules of plugins run, so that one that never ends can be stopped. It answers one call at a time; who
 * calls sleeps on `signal` until the answer lies in the port.
 */
const { modules, port, signal } = workerData as WorkerStart
const rules = new Map<string, Rule>()

// Plugins may stand anywhere on the disk; the one name they import from the engine resolves without a node_modules above them.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@statecraft/engine/plugin'
      ? { url: new URL(import.meta.url.replace(/rule-worker\.(\w+)$/, 'index.$1')).href, shortCircuit: true }
      : next(specifier, context),
})

answer(await load())
takeAwayTheClock()
port.on('message', (call: RuleCall) => answer(handle(call)))

async function load(): Promise<LoadReply> {
  const found: { module: string; rules: RuleInfo[] }[] = []
  for (const module of modules) {
    try {
      found.push({ module, rules: list(await import(pathToFileURL(module).href)).map(keep) })
    } catch (error) {
      return { failed: { module, ...placeOf(error) } }
    }
  }
  return { loaded: found }
}

function list(module: { default?: unknown }): unknown[] {
  if (Array.isArray(module.default)) return module.default
  throw new TypeError('The default export of the module of rules must be a list of rules: export default [rule, …]')
}

function keep(value: unknown): RuleInfo {
  const rule = value as Partial<Rule> | null
  if (typeof rule?.id !== 'string' || typeof rule.form !== 'string' || typeof rule.check !== 'function') {
    throw new TypeError('Every rule needs "id", "form" and the function "check": see defineRule')
  }
  rules.set(rule.id, rule as Rule)
  const { check, reads, ...info } = rule as Rule
  return JSON.parse(JSON.stringify(info)) as RuleInfo
}

function handle(call: RuleCall): RuleReply {
  const rule = rules.get(call.rule)
  if (rule === undefined) return { failed: 'unknown-rule', message: call.rule }
  try {
    const value = call.method === 'reads' ? (rule.reads?.(call.data, call.variables) ?? []) : rule.check(call.context)
    // JSON at once: a Date, a Map or a function must not travel further.
    return { value: JSON.parse(JSON.stringify(value) ?? 'null') }
  } catch (error) {
    return { failed: 'threw', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function answer(reply: LoadReply | RuleReply): void {
  ;(port as MessagePort).postMessage(reply)
  Atomics.add(signal, 0, 1)
  Atomics.notify(signal, 0)
}

/** A rule that looked at the clock would give another answer when the case is replayed: `context.today` is the only day it knows. */
function takeAwayTheClock(): void {
  const refuse = (): never => {
    throw new Error('A rule has no clock and no chance: use context.today')
  }
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      given.length === 0 ? refuse() : Reflect.construct(target, given, newTarget),
    apply: refuse,
    get: (target, key) => (key === 'now' ? refuse : Reflect.get(target, key)),
  })
  Math.random = refuse
  for (const [holder, names] of [
    [performance, ['now']],
    [crypto, ['randomUUID', 'getRandomValues']],
  ] as const) {
    for (const name of names) Object.defineProperty(holder, name, { value: refuse })
  }
}

/** The file and line an error of loading points at, read from its stack: Node writes them there and nowhere else. */
function placeOf(error: unknown): { message: string; file?: string; line?: number } {
  if (!(error instanceof Error)) return { message: String(error) }
  const stack = error.stack ?? ''
  // A line of its own for what does not parse, else the first frame that is a file.
  const place =
    /^(?:file:\/\/)?(\/.+\.[cm]?[jt]s):(\d+)$/m.exec(stack) ?? /file:\/\/(\/[^\s()]+\.[cm]?[jt]s):(\d+)/.exec(stack)
  return place
    ? { message: error.message, file: decodeURI(place[1]!), line: Number(place[2]) }
    : { message: error.message }
}

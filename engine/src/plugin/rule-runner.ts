import type { Finding, JsonObject, JsonValue } from '@statecraft/forms'
import { z } from 'zod'
import type { LoadedPlugin } from './loaded.ts'
import type { RegisterQuery, Rule, RuleContext, RuleInfo } from './rule.ts'
import type { RuleCall, RuleFailure, RuleReply } from './rule-channel.ts'
import { type RuleLimits, type RuleThread, ruleLimits, startRuleThread } from './rule-thread.ts'

export type { RuleFailure } from './rule-channel.ts'

/** Runs the rules of plugins, synchronously, in a thread that is stopped and replaced when a rule takes too long. */
export interface RuleRunner {
  /** The rules of a form in force on a governing date, in the order of the plugin's list. */
  rulesOf(form: string, governingDate: string): RuleInfo[]
  /** Which records the rule wants to read of this data; none when it declares no `reads`. */
  reads(rule: string, data: unknown, variables?: JsonObject): { queries: readonly RegisterQuery[] } | RuleFailure
  /** Findings are frozen, with code, severity and citation filled in. */
  run(rule: string, context: RuleContext<unknown>): { findings: readonly Finding[] } | RuleFailure
  /** Starts the thread without waiting for it, so that the first case does not. A server does this when it starts. */
  warm(): void
  close(): void
}

/** The parts of a plugin a runner needs. Rules given in code (`rulesModule: null`) must have their functions; they run in the caller's thread. */
export type RulePlugin = Pick<LoadedPlugin, 'rules' | 'rulesModule'>

/**
 * @example
 * const runner = createRuleRunner(plugins)
 * for (const rule of runner.rulesOf('de-nghi', '2026-11-26')) {
 *   const outcome = runner.run(rule.id, { data, case: facts, regime, settings, today, registers })
 *   if ('failed' in outcome) openIncident(rule.id, outcome)
 * }
 */
export function createRuleRunner(plugins: RulePlugin[], limits: Partial<RuleLimits> = {}): RuleRunner {
  const bounds = { ...ruleLimits, ...limits }
  const modules = plugins.flatMap((plugin) => plugin.rulesModule ?? [])
  const rules = new Map(plugins.flatMap((plugin) => plugin.rules).map((rule) => [rule.id, rule]))
  const inCode = new Map(
    plugins.flatMap((plugin) => (plugin.rulesModule === null ? plugin.rules : [])).map((rule) => [rule.id, rule]),
  )
  let thread: RuleThread | null = null

  function call(ruleCall: RuleCall): RuleReply {
    const own = inCode.get(ruleCall.rule)
    if (own !== undefined) return callHere(own as Rule, ruleCall)
    if (!rules.has(ruleCall.rule))
      return { failed: 'unknown-rule', message: `no plugin has the rule "${ruleCall.rule}"` }
    // Asked twice: on a busy machine a thread may not get its turn in time, and that is not the rule's fault.
    const reply = askThread(ruleCall) ?? askThread(ruleCall)
    if (reply !== null) return reply
    return {
      failed: 'timeout',
      message: `rule "${ruleCall.rule}" was stopped: no answer within ${bounds.timeoutMs} ms, twice`,
    }
  }

  /** null when the thread did not answer in time; it is replaced at once, so that the next rule does not pay for this one. */
  function askThread(ruleCall: RuleCall): RuleReply | null {
    thread ??= startRuleThread(modules, bounds)
    const loaded = thread.loaded()
    if ('failed' in loaded) {
      thread.close()
      thread = null
      return { failed: 'threw', message: `the rules could not be loaded: ${loaded.failed.message}` }
    }
    const reply = thread.call(ruleCall)
    if (reply === null) thread = startRuleThread(modules, bounds)
    return reply
  }

  return {
    rulesOf: (form, governingDate) =>
      [...rules.values()].filter((rule) => rule.form === form && applies(rule, governingDate)),
    reads(rule, data, variables = {}) {
      const reply = call({ method: 'reads', rule, data, variables })
      if ('failed' in reply) return reply
      const parsed = queriesShape.safeParse(reply.value)
      return parsed.success ? { queries: frozen(parsed.data) } : badResult(rule, parsed.error)
    },
    run(rule, context) {
      const reply = call({ method: 'check', rule, context })
      if ('failed' in reply) return reply
      const parsed = findingsShape.safeParse(reply.value)
      if (!parsed.success) return badResult(rule, parsed.error)
      return { findings: frozen(parsed.data.map((found) => asFinding(rules.get(rule)!, found))) }
    },
    warm() {
      if (modules.length > 0) thread ??= startRuleThread(modules, bounds)
    },
    close() {
      thread?.close()
      thread = null
    },
  }
}

/** Whether a rule is in force on a governing date, both ends included. */
export function applies(rule: RuleInfo, governingDate: string): boolean {
  const { from = '', to = '9999-12-31' } = rule.inForce ?? {}
  return from <= governingDate && governingDate <= to
}

const path = z
  .string()
  .max(1000)
  .regex(/^(\/.*)?$/s, 'a JSON Pointer, "" or beginning with "/"')
const findingShape = z.strictObject({
  path,
  reason: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'kebab-case')
    .optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  params: z.record(z.string(), z.json()).optional(),
  citation: z.string().optional(),
})
const findingsShape = z.array(findingShape).max(5000)
const queriesShape = z.array(z.strictObject({ register: z.string(), subjects: z.array(z.string()).max(5000) })).max(50)

function asFinding(rule: RuleInfo, found: z.infer<typeof findingShape>): Finding {
  const citation = found.citation ?? rule.cites[0]
  return {
    code: found.reason === undefined ? rule.id : `${rule.id}.${found.reason}`,
    severity: found.severity ?? 'error',
    path: found.path,
    params: (found.params ?? {}) as Finding['params'],
    ...(citation === undefined ? {} : { citation }),
  }
}

function badResult(rule: string, error: z.ZodError): RuleFailure {
  const first = error.issues[0]
  return {
    failed: 'bad-result',
    message: `rule "${rule}" at ${first?.path.join('.') || 'its result'}: ${first?.message ?? ''}`,
  }
}

function callHere(rule: Rule, ruleCall: RuleCall): RuleReply {
  try {
    const value =
      ruleCall.method === 'reads'
        ? (rule.reads?.(ruleCall.data, ruleCall.variables) ?? [])
        : rule.check(ruleCall.context)
    return { value: JSON.parse(JSON.stringify(value)) as JsonValue }
  } catch (error) {
    return { failed: 'threw', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}

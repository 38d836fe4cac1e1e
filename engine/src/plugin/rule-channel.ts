import type { MessagePort } from 'node:worker_threads'
import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { RuleContext, RuleInfo } from './rule.ts'

/** What passes between the rule runner and its worker thread. */
export interface WorkerStart {
  /** Absolute paths of the modules of rules. */
  modules: string[]
  port: MessagePort
  /** Counted up by the worker at each answer. */
  signal: Int32Array<SharedArrayBuffer>
}

export type RuleCall =
  | { method: 'check'; rule: string; context: RuleContext<unknown> }
  | { method: 'reads'; rule: string; data: unknown; variables: JsonObject }

/** The first message of a worker: every rule told, or the module that could not be loaded. */
export type LoadReply =
  | { loaded: { module: string; rules: RuleInfo[] }[] }
  | { failed: { module: string; message: string; file?: string; line?: number } }

export type RuleReply = { value: JsonValue } | RuleFailure

/** Why a rule gave no answer: the case gets an incident with the rule's name, the server goes on. */
export interface RuleFailure {
  failed: 'threw' | 'timeout' | 'bad-result' | 'unknown-rule'
  message: string
}

import type { Citation, JsonObject, JsonValue, Severity } from '@statecraft/forms'

/** One record of a register as a rule reads it. */
export type RegisterRecord = JsonObject & { id: string }

/** Which records a rule wants to read: all those of `register` about the subjects named. */
export interface RegisterQuery {
  register: string
  subjects: string[]
}

/** What a rule is given; all of it is recorded with the finding, so that the check can be made again. */
export interface RuleContext<Data> {
  data: Data
  case: { id: string; number: string; workflow: string; unit: string; startedOn: string; governingDate: string }
  /** What the case knows from the steps before this one, by name. */
  variables: JsonObject
  /** Numbers of the regulations in force on the governing date. */
  regime: string[]
  settings: JsonObject
  /** The legal day of the check, ISO date in Asia/Ho_Chi_Minh. */
  today: string
  /** Records found by the rule's `reads`, register id -> records, oldest first. */
  registers: Record<string, RegisterRecord[]>
}

/** What a rule returns. `severity` is `error` unless said; `citation` is the rule's first provision unless said. */
export interface RuleFinding {
  path: string
  /** Distinguishes several findings of one rule; the code is `<rule id>` or `<rule id>.<reason>`. */
  reason?: string
  severity?: Severity
  params?: Record<string, JsonValue>
  citation?: Citation
}

/**
 * A named check in code, pure and bounded: 200 ms a call, no I/O, no clock. Its words stand in the plugin's
 * `locales/<language>.json` under `findings.<code>` as `{ "title", "because" }`.
 */
export interface Rule<Data = unknown> {
  id: string
  title: string
  cites: Citation[]
  /** The form whose submissions it checks. */
  form: string
  /** First and last governing date it applies on. */
  inForce?: { from?: string; to?: string }
  /** Every `reason` the rule may give, where it wants them checked: each must then have its words. */
  reasons?: string[]
  /** Which records it wants; pure. `variables` is what the case knows from the steps before. */
  reads?: (data: Data, variables: JsonObject) => RegisterQuery[]
  check: (context: RuleContext<Data>) => RuleFinding[]
}

/** A rule without its code: what everybody but the rule runner sees. */
export type RuleInfo = Omit<Rule, 'check' | 'reads'>

/**
 * Declares a rule. `Data` is the type generated from the form (`statecraft types`), so that renaming a field breaks the compile here.
 *
 * @example
 * export default defineRule<DeNghi>({
 *   id: 'three-base-titles-in-a-row',
 *   title: 'Ba lần liên tục Chiến sĩ thi đua cơ sở',
 *   cites: ['06/2022/QH15:22.1'],
 *   form: 'de-nghi',
 *   check: ({ data }) => data.nominees.flatMap((nominee, row) => …),
 * })
 */
export function defineRule<Data>(rule: Rule<Data>): Rule<Data> {
  return rule
}

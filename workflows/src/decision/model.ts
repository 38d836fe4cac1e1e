import type { Citation } from '@statecraft/forms'

/** The decisions of one DMN file, only what is evaluated, without layout. Made by `parseDecisions`. */
export interface DecisionModel {
  id: string
  name: string
  inputs: Map<string, InputData>
  decisions: Map<string, Decision>
}

/** A value that comes from outside, `dmn:inputData`. */
export interface InputData {
  id: string
  name: string
  type: FeelType
}

/** Types that FEEL and a table's constants can be held against; `any` where the file says nothing or something of its own. */
export type FeelType = 'string' | 'number' | 'boolean' | 'date' | 'time' | 'dateTime' | 'duration' | 'any'

export interface Decision {
  id: string
  name: string
  /** The name under which other decisions read its output. */
  variable: string
  type: FeelType
  requiredDecisions: string[]
  requiredInputs: string[]
  logic: DecisionLogic
}

export type DecisionLogic = DecisionTable | LiteralExpression | BoxedContext

export interface LiteralExpression {
  kind: 'literal'
  /** Id of the element, for diagnostics. */
  id: string
  text: string
}

/** Entries are evaluated in order, each reads those before it. An entry without a name is the result. */
export interface BoxedContext {
  kind: 'context'
  id: string
  entries: { name: string | null; logic: DecisionLogic }[]
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'COLLECT'
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT'

export interface DecisionTable {
  kind: 'table'
  id: string
  hitPolicy: HitPolicy
  aggregation?: Aggregation
  /** FEEL that gives the legal day on which the rows' validity is read; the day of the evaluation when absent. */
  validOn?: string
  inputs: InputClause[]
  outputs: OutputClause[]
  rows: Row[]
}

export interface InputClause {
  id: string
  label: string
  expression: string
  type: FeelType
  /** `inputValues` as written: what may come in, so that a gap outside it is no gap. */
  values?: string
}

export interface OutputClause {
  id: string
  /** Empty when the table has one unnamed output. */
  name: string
  type: FeelType
  defaultEntry?: string
}

/** One line of a table. Dates are legal days, ISO; `to` is the last day on which the row holds. */
export interface Row {
  id: string
  tests: string[]
  entries: string[]
  annotation: string
  cites: Citation[]
  from?: string
  to?: string
  /** False where nobody has compared the row with the text it cites; screens say so. */
  verified: boolean
}

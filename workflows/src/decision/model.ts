import type { Citation } from '@statecraft/forms'

/** The decisions of one DMN file, only what is evaluated, without layout. Made by `parseDecisions`. */
export interface DecisionModel {
  id: string
  name: string
  namespace: string
  inputs: Map<string, InputData>
  decisions: Map<string, Decision>
  /** Business knowledge models: functions that decisions call by name. */
  knowledge: Map<string, BusinessKnowledge>
  services: Map<string, DecisionService>
  /** Item definitions by their names. */
  types: Map<string, ItemType>
  /** Models whose elements are named `namespace#id` in references, and by the import's name in FEEL. */
  imports: ImportedModel[]
}

export interface ImportedModel {
  /** Stands before the names of the model in FEEL; empty where they stand by themselves. */
  name: string
  namespace: string
  model: DecisionModel
}

/** A value that comes from outside, `dmn:inputData`. */
export interface InputData {
  id: string
  name: string
  type: FeelType
  /** The type as written, which may be an item definition. */
  typeRef?: string
}

/** Types that FEEL and a table's constants can be held against; `any` where the file says nothing or something of its own. */
export type FeelType = 'string' | 'number' | 'boolean' | 'date' | 'time' | 'dateTime' | 'duration' | 'any'

/** An item definition: another name of a type, a list or structure of types, with the values it allows. */
export interface ItemType {
  name: string
  base?: string
  components: ItemType[]
  isCollection: boolean
  isFunction: boolean
  /** Unary tests that each value passes; of a collection, each of its elements. */
  allowed?: string
  /** Unary tests that the value as a whole passes, `typeConstraint` of DMN 1.5. */
  constraint?: string
}

export interface Decision {
  id: string
  name: string
  /** The name under which other decisions read its output. */
  variable: string
  type: FeelType
  typeRef?: string
  requiredDecisions: string[]
  requiredInputs: string[]
  /** Business knowledge models and decision services that it calls. */
  requiredKnowledge: string[]
  logic: DecisionLogic
}

export interface BusinessKnowledge {
  id: string
  name: string
  /** The name by which it is called. */
  variable: string
  requiredKnowledge: string[]
  logic: FunctionDefinition
}

/** Decisions offered together: what is put in, what comes out. Evaluated by its id, or called by its name as a function. */
export interface DecisionService {
  id: string
  name: string
  variable: string
  outputDecisions: string[]
  encapsulatedDecisions: string[]
  /** Decisions whose outputs are given rather than evaluated. */
  inputDecisions: string[]
  inputData: string[]
}

export type DecisionLogic =
  | DecisionTable
  | LiteralExpression
  | BoxedContext
  | BoxedList
  | Relation
  | FunctionDefinition
  | Invocation
  | Conditional
  | Iteration
  | Filter

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
  entries: { name: string | null; typeRef?: string; logic: DecisionLogic }[]
}

export interface BoxedList {
  kind: 'list'
  id: string
  items: DecisionLogic[]
}

/** A list of contexts, written as a table of expressions. */
export interface Relation {
  kind: 'relation'
  id: string
  columns: string[]
  rows: DecisionLogic[][]
}

export interface FunctionDefinition {
  kind: 'function'
  id: string
  parameters: { name: string; typeRef?: string }[]
  body: DecisionLogic
}

export interface Invocation {
  kind: 'invocation'
  id: string
  /** FEEL of the function, most often its name. */
  called: string
  bindings: { name: string; logic: DecisionLogic }[]
}

export interface Conditional {
  kind: 'conditional'
  id: string
  if: DecisionLogic
  then: DecisionLogic
  else: DecisionLogic
}

export interface Iteration {
  kind: 'for' | 'some' | 'every'
  id: string
  variable: string
  in: DecisionLogic
  /** What is returned for each element, or what it has to satisfy. */
  body: DecisionLogic
}

export interface Filter {
  kind: 'filter'
  id: string
  in: DecisionLogic
  match: DecisionLogic
}

export type HitPolicy = 'UNIQUE' | 'ANY' | 'PRIORITY' | 'FIRST' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT'
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
  /** Names of the columns of annotations. */
  annotations: string[]
  rows: Row[]
}

export interface InputClause {
  id: string
  label: string
  expression: string
  type: FeelType
  typeRef?: string
  /** `inputValues` as written, or what its type allows: what may come in, so that a gap outside it is no gap. */
  values?: string
}

export interface OutputClause {
  id: string
  /** Empty when the table has one unnamed output. */
  name: string
  type: FeelType
  typeRef?: string
  /** `outputValues` as written, or what its type allows: what may come out, the first before the others where priority counts. */
  values?: string
  defaultEntry?: string
}

/** One line of a table. Dates are legal days, ISO; `to` is the last day on which the row holds. */
export interface Row {
  id: string
  tests: string[]
  entries: string[]
  /** The first annotation, or the description. */
  annotation: string
  /** All annotations, by the columns of the table. */
  annotations: string[]
  cites: Citation[]
  from?: string
  to?: string
  /** False where nobody has compared the row with the text it cites; screens say so. */
  verified: boolean
}

/** How often each family of the vocabulary is drawn; 0 is never, 1 is as often as the rest. */
export interface Dials {
  user: number
  service: number
  send: number
  receive: number
  passed: number
  script: number
  decision: number
  call: number
  timer: number
  cycle: number
  message: number
  signal: number
  conditional: number
  multiple: number
  throwMessage: number
  throwSignal: number
  escalation: number
  error: number
  terminate: number
  link: number
  exclusive: number
  parallel: number
  inclusive: number
  complex: number
  eventGateway: number
  instantiate: number
  back: number
  subprocess: number
  transaction: number
  adHoc: number
  eventSubprocess: number
  standardLoop: number
  multiInstance: number
  compensation: number
  boundary: number
  /** Boundary events and event subprocesses that do not interrupt. */
  beside: number
  mappings: number
  conditionalFlows: number
  implicit: number
  unstructured: number
  /** Scopes that begin without a start event. */
  noStart: number
  deadline: number
  /** Expressions that fail, so that something stands still. */
  incident: number
  /** Listeners, filters of conditions, what ad-hoc subprocesses collect. */
  listeners: number
}

/** Everything. */
export const WHOLE: Dials = {
  user: 2,
  service: 1,
  send: 0.5,
  receive: 0.5,
  passed: 0.5,
  script: 1,
  decision: 0.5,
  call: 0.5,
  timer: 1,
  cycle: 0.5,
  message: 1,
  signal: 0.7,
  conditional: 0.5,
  multiple: 0.3,
  throwMessage: 0.5,
  throwSignal: 0.4,
  escalation: 0.6,
  error: 0.6,
  terminate: 0.3,
  link: 0.2,
  exclusive: 1,
  parallel: 1,
  inclusive: 0.8,
  complex: 0.4,
  eventGateway: 0.6,
  instantiate: 0.2,
  back: 0.5,
  subprocess: 1.2,
  transaction: 0.5,
  adHoc: 0.5,
  eventSubprocess: 0.8,
  standardLoop: 0.5,
  multiInstance: 0.8,
  compensation: 0.8,
  boundary: 1,
  beside: 1,
  mappings: 0.7,
  conditionalFlows: 0.6,
  implicit: 0.5,
  unstructured: 0.7,
  noStart: 0.3,
  deadline: 0.3,
  incident: 0.3,
  listeners: 1,
}

const NOTHING = Object.fromEntries(Object.keys(WHOLE).map((family) => [family, 0])) as unknown as Dials

/** Only the named families, as loud as they are in the whole. */
export function only(...families: (keyof Dials)[]): Dials {
  const dials = { ...NOTHING }
  for (const family of families) dials[family] = WHOLE[family]
  return dials
}

import type { CatchTrigger, FlowNode, SingleCatchTrigger } from '../process.ts'
import { evaluate, type Site, siteInScope } from './site.ts'
import { type Act, type Game, nextId, nodesIn, type OracleWait, type Scope, Stuck } from './state.ts'
import { timingOf } from './timing.ts'
import { begin, standStill, textOf } from './tokens.ts'

/** What an event waits for, if it waits for something outside. */
export function triggerOf(node: FlowNode): CatchTrigger | undefined {
  if (!('trigger' in node)) return undefined
  const { trigger } = node
  const waits = ['timer', 'message', 'signal', 'conditional', 'multiple']
  const catches = node.type !== 'endEvent' && node.type !== 'intermediateThrowEvent'
  return catches && waits.includes(trigger.type) ? (trigger as CatchTrigger) : undefined
}

/** Opens what an event waits for. */
export function openTrigger(game: Game, node: FlowNode, scope: Scope, act: Act | null, site: Site): void {
  const trigger = triggerOf(node)
  if (!trigger) return
  if (trigger.type !== 'multiple') openWait(game, trigger, { element: node.id, scope, act, site })
  else
    for (const [index, one] of trigger.triggers.entries())
      openWait(game, one, { element: node.id, scope, act, site, index })
}

interface Place {
  element: string
  scope: Scope
  act: Act | null
  site: Site
  index?: number
}

function openWait(game: Game, trigger: SingleCatchTrigger, place: Place): void {
  addWait(game, place, detailsOf(game, trigger, place.site))
}

type Details = Omit<OracleWait, 'id' | 'element' | 'scope' | 'act'>

function detailsOf(game: Game, trigger: SingleCatchTrigger, site: Site): Details {
  switch (trigger.type) {
    case 'timer':
      return { kind: 'timer', ...timingOf(trigger.kind, evaluate(game, site, trigger.value), game.state.now) }
    case 'message':
      if (trigger.correlationKey !== undefined) keyOf(game, site, trigger.correlationKey)
      return { kind: 'message', name: textOf(game, site, trigger.name, 'message-name-not-text') }
    case 'signal':
      return { kind: 'signal', name: textOf(game, site, trigger.name, 'signal-name-not-text') }
    case 'conditional':
      return { kind: 'condition', was: false }
  }
}

function keyOf(game: Game, site: Site, expression: string): void {
  const value = evaluate(game, site, expression)
  if (typeof value !== 'number' && (typeof value !== 'string' || value === ''))
    throw new Stuck('correlation-key-not-text', { value })
}

/** Adds an open wait. */
export function addWait(game: Game, { element, scope, act, index }: Omit<Place, 'site'>, details: Details): void {
  const trigger = index === undefined ? {} : { trigger: index }
  game.state.waits.push({ id: nextId(game), element, scope: scope.id, act: act?.id ?? null, ...trigger, ...details })
}

/** Opens the waits of the event subprocesses of a scope that has begun. */
export function openEventSubprocesses(game: Game, scope: Scope): void {
  for (const node of nodesIn(game, scope.element)) {
    if (node.type !== 'subProcess' || !node.triggeredByEvent) continue
    openEventSubprocess(game, scope, node)
  }
}

/** Opens what an event subprocess waits for, or notes that it cannot. */
export function openEventSubprocess(game: Game, scope: Scope, node: FlowNode): void {
  const start = startOf(game, node.id)
  if (!start) return
  try {
    openTrigger(game, start, scope, null, siteInScope(game, scope))
  } catch (error) {
    const isIts = (wait: OracleWait) => wait.act === null && wait.scope === scope.id && wait.element === start.id
    game.state.waits = game.state.waits.filter((wait) => !isIts(wait))
    standStill(begin(game, scope, node.id, { listening: true }), error, 'opening')
  }
}

/** The start event of an event subprocess. */
export function startOf(game: Game, eventSubprocess: string): Extract<FlowNode, { type: 'startEvent' }> | undefined {
  return nodesIn(game, eventSubprocess).find((node) => node.type === 'startEvent')
}

import { type FlowNode, isActivity } from '../process.ts'
import { complete, end, finish, giveResults, toEnd } from './completing.ts'
import { ask } from './listeners.ts'
import { beginLoop } from './loops.ts'
import { beginsByItself, openAnswer, openScope } from './scopes.ts'
import { evaluate, mapped, readIn, siteAround, siteOfAct } from './site.ts'
import { type Act, type Game, nodeOf, nodesIn, type Pending, type Scope, Stuck, scopeOf } from './state.ts'
import { openTask } from './tasks.ts'
import { enterThrow } from './throwing.ts'
import { afterWorkingDays } from './timing.ts'
import { begin, drop, leave, standStill, textOf } from './tokens.ts'
import { addWait, openTrigger } from './waits.ts'

type Activity = Extract<
  FlowNode,
  { inputs: unknown; type: `${string}ask` | 'callActivity' | 'subProcess' | 'transaction' | 'adHocSubProcess' }
>

/** A token enters a node. */
export function enter(game: Game, scope: Scope, node: FlowNode, { by, item, brought }: Partial<Pending> = {}): void {
  if (node.type === 'startEvent' && node.listeners) {
    toEnd(game, begin(game, scope, node.id))
    return
  }
  const passes = !node.listeners && node.type !== 'eventBasedGateway'
  if (node.type === 'startEvent' || (node.type.endsWith('Gateway') && passes)) {
    leave(game, scope, node)
    return
  }
  const act = begin(game, scope, node.id, {
    ...(by !== undefined && { by }),
    ...(item && { item }),
    ...(brought && { brought }),
  })
  work(game, act)
}

/** Begins an activation, again after an incident: its local variables, its start listeners, its work. */
export function work(game: Game, act: Act): void {
  const node = nodeOf(game, act.node)
  delete act.ear
  try {
    act.vars = ownVars(game, act, node)
  } catch (error) {
    standStill(act, error, 'entering')
    return
  }
  const isLoop = isActivity(node) && node.loop !== undefined && !act.item
  if (isLoop || !ask(game, act, 'start')) carryOn(game, act)
}

function ownVars(game: Game, act: Act, node: FlowNode): Act['vars'] {
  if (isEventSubprocess(node)) return { ...act.brought }
  const isLoop = isActivity(node) && node.loop !== undefined && !act.item
  return 'inputs' in node && !isLoop && !act.brought ? mapped(game, siteAround(game, act), node.inputs) : {}
}

const isEventSubprocess = (node: FlowNode) => node.type === 'subProcess' && node.triggeredByEvent === true

/** The work of an activation, whose start listeners are done. */
export function carryOn(game: Game, act: Act): void {
  const scope = scopeOf(game, act.scope)
  const node = nodeOf(game, act.node)
  try {
    if (isEventSubprocess(node)) openAnswer(game, act)
    else if (act.brought) complete(game, act, act.brought)
    else if (node.type === 'endEvent' || node.type === 'intermediateThrowEvent') enterThrow(game, scope, act)
    else if (isActivity(node)) enterActivity(game, scope, act, node)
    else if (node.type === 'intermediateCatchEvent' && node.trigger.type === 'link') complete(game, act, {})
    else if (node.type === 'intermediateCatchEvent') openTrigger(game, node, scope, act, siteOfAct(game, act))
    else if (node.type === 'eventBasedGateway') openTargets(game, scope, act, node)
    else if (node.type.endsWith('Gateway')) {
      drop(game, act)
      leave(game, scope, node, act.vars)
    } else throw new Error(`${node.type} is not entered`)
  } catch (error) {
    const { state } = game
    state.waits = state.waits.filter((wait) => wait.act !== act.id)
    standStill(act, error, 'entering')
  }
}

function openTargets(game: Game, scope: Scope, act: Act, node: FlowNode): void {
  for (const flow of node.outgoing)
    openTrigger(game, nodeOf(game, game.process.flows.get(flow)!.target), scope, act, siteOfAct(game, act))
}

function enterActivity(game: Game, scope: Scope, act: Act, node: Activity): void {
  if (node.loop && !act.item) {
    openBoundaries(game, scope, act)
    if (beginLoop(game, act)) end(game, act)
    return
  }
  if (!act.item) openBoundaries(game, scope, act)
  begun(game, scope, act, node)
}

function openBoundaries(game: Game, scope: Scope, act: Act): void {
  for (const event of game.graph.boundaries.get(act.node) ?? [])
    openTrigger(game, event, scope, act, siteOfAct(game, act))
}

function begun(game: Game, scope: Scope, act: Act, node: Activity): void {
  const site = siteOfAct(game, act)
  const place = { element: node.id, scope, act }
  switch (node.type) {
    case 'task':
    case 'manualTask':
      doneAtOnce(game, act, {})
      return
    case 'scriptTask':
      doneAtOnce(game, act, { [node.resultVariable]: evaluate(game, site, node.expression) })
      return
    case 'businessRuleTask':
      doneAtOnce(game, act, { [node.resultVariable]: game.decide(node.decision, (name) => readIn(site, name)) })
      return
    case 'userTask': {
      const days = node.deadlineWorkingDays
      const due = days === undefined ? {} : { due: afterWorkingDays(evaluate(game, site, days), game.state.now) }
      const assignee = node.assignee === undefined ? {} : { assignee: node.assignee }
      if (!node.taskListeners) {
        addWait(game, place, { kind: 'task', ...due, ...assignee })
        return
      }
      act.task = { ...due, ...assignee }
      if (!ask(game, act, 'creating')) openTask(game, act)
      return
    }
    case 'serviceTask':
    case 'sendTask':
      textOf(game, site, node.jobType, 'job-type-not-text')
      addWait(game, place, { kind: 'job' })
      return
    case 'receiveTask':
      openTrigger(game, node, scope, act, site)
      return
    case 'callActivity':
      addWait(game, place, { kind: 'case', name: textOf(game, site, node.process, 'called-process-not-text') })
      return
    case 'adHocSubProcess':
      beginAdHoc(game, act, node)
      return
    case 'subProcess':
    case 'transaction':
      openScope(game, node.id, act.id)
  }
}

/** All instances of a parallel loop begin before the first of them ends. */
function doneAtOnce(game: Game, act: Act, given: Act['vars']): void {
  if (!giveResults(game, act, given)) return
  if (act.item) act.done = true
  else finish(game, act)
}

/** The list, and the name of what each path gives, are its own. */
function declareOutputs(act: Act, collection: string, outputElement: string): void {
  const name = /^=(\w+)$/.exec(outputElement)?.[1]
  act.vars = { ...act.vars, ...(name !== undefined && { [name]: null }), [collection]: [] }
}

function beginAdHoc(game: Game, act: Act, node: Extract<FlowNode, { type: 'adHocSubProcess' }>): void {
  const starts = nodesIn(game, node.id).filter((one) => isActivity(one) && beginsByItself(one))
  const first = namesOf(
    game,
    act,
    node.activeElements,
    starts.map((one) => one.id),
  )
  if (node.outputCollection !== undefined) declareOutputs(act, node.outputCollection, node.outputElement!)
  const scope = openScope(game, node.id, act.id, [])
  scope.adHoc = { left: first, draining: false }
  if (node.sequential) return
  scope.pending = first.map((one) => ({ node: one }))
  scope.adHoc.left = []
}

/** Those that start: all of them, or the ones that are named. */
function namesOf(game: Game, act: Act, expression: string | undefined, starts: string[]): string[] {
  if (expression === undefined) return starts
  const value = evaluate(game, siteOfAct(game, act), expression)
  const known = Array.isArray(value) && value.every((id) => starts.includes(id as string))
  if (!known) throw new Stuck('active-elements-unknown', { value })
  return starts.filter((id) => value.includes(id))
}

/** Takes an activation that stands still up again where it stopped entering. */
export function enterAgain(game: Game, act: Act): void {
  delete act.stuck
  work(game, act)
}

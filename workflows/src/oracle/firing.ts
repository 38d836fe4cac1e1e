import type { FlowNode, Variables } from '../process.ts'
import { arrive, beginEventSubprocess, fireBoundary } from './catching.ts'
import { complete } from './completing.ts'
import { siteInScope, siteOfAct } from './site.ts'
import { actOf, type Came, findAct, type Game, nextId, nodeOf, type OracleWait, scopeOf } from './state.ts'
import { drop } from './tokens.ts'
import { openTrigger, triggerOf } from './waits.ts'

/** Every open wait for a signal fires, in the order they were opened, each only if it is still open when its turn comes. */
export function signalAll(game: Game, name: string, brought: Variables): void {
  const open = game.state.waits.filter((wait) => wait.kind === 'signal' && wait.name === name)
  for (const wait of open) if (isOpen(game, wait)) fire(game, wait, brought)
}

export function isOpen(game: Game, wait: OracleWait): boolean {
  return game.state.waits.some((one) => one.id === wait.id)
}

/** What a wait waited for has come. */
export function fire(game: Game, wait: OracleWait, brought: Variables): void {
  const node = nodeOf(game, wait.element)
  const trigger = triggerOf(node)
  if (trigger?.type === 'multiple' && trigger.parallel) {
    const all = gather(game, wait, trigger.triggers.length, brought)
    if (!all) return
    if (repeats(node)) openAnew(game, wait, node)
    happen(game, wait, node, all)
    return
  }
  again(game, wait, node)
  happen(game, wait, node, brought)
}

function happen(game: Game, wait: OracleWait, node: FlowNode, brought: Variables): void {
  const scope = scopeOf(game, wait.scope)
  if (node.type === 'boundaryEvent') fireBoundary(game, actOf(game, wait.act!), node, brought)
  else if (node.type === 'startEvent') beginEventSubprocess(game, scope, node, brought)
  else {
    const act = actOf(game, wait.act!)
    if (nodeOf(game, act.node).type !== 'eventBasedGateway') complete(game, act, brought)
    else {
      drop(game, act)
      if (node.listeners) scope.pending.push({ node: node.id, brought })
      else arrive(game, scope, node, 'outputs' in node ? node.outputs : [], brought)
    }
  }
}

/** One that needs all its triggers and does not interrupt waits for all of them again. */
function openAnew(game: Game, wait: OracleWait, node: FlowNode): void {
  const scope = scopeOf(game, wait.scope)
  const act = findAct(game, wait.act)
  openTrigger(game, node, scope, act ?? null, act ? siteOfAct(game, act) : siteInScope(game, scope))
}

const repeats = (node: FlowNode) => (node.type === 'boundaryEvent' || node.type === 'startEvent') && !node.interrupting

/** A timer is used up, or opens for the next time; what else does not interrupt stays open. */
function again(game: Game, wait: OracleWait, node: FlowNode): void {
  const { state } = game
  if (!repeats(node)) {
    close(game, wait)
    return
  }
  if (wait.kind === 'condition') return
  if (wait.kind !== 'timer') {
    // It stays open, and counts as the youngest from now on.
    state.waits = [...state.waits.filter((one) => one.id !== wait.id), wait]
    return
  }
  close(game, wait)
  if (wait.every === undefined || wait.left === 0) return
  const left = wait.left === null ? null : wait.left! - 1
  state.waits.push({ ...wait, id: nextId(game), due: wait.due! + wait.every, left })
}

/** One event of several has happened: the others of its element close. */
function close(game: Game, wait: OracleWait): void {
  const repeating = repeats(nodeOf(game, wait.element))
  game.state.waits = game.state.waits.filter((one) => {
    if (one.id === wait.id) return false
    return repeating || one.element !== wait.element || one.act !== wait.act || one.scope !== wait.scope
  })
}

/** All of several events are needed: what they brought, once the last has come. */
function gather(game: Game, wait: OracleWait, needed: number, brought: Variables): Variables | undefined {
  const home = gatheringAt(game, wait)
  const came = home[wait.element] ?? { triggers: [], brought: {} }
  came.triggers.push(wait.trigger!)
  Object.assign(came.brought, brought)
  home[wait.element] = came
  game.state.waits = game.state.waits.filter((one) => one.id !== wait.id)
  if (came.triggers.length < needed) return undefined
  delete home[wait.element]
  return came.brought
}

function gatheringAt(game: Game, wait: OracleWait): Came {
  const home = wait.act === null ? scopeOf(game, wait.scope) : actOf(game, wait.act)
  home.came ??= {}
  return home.came
}

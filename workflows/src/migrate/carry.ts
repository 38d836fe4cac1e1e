import type { Workflow } from '../compile.ts'
import { type FlowNode, isScope } from '../process.ts'
import type { Active, Caller, Note, Tokens } from '../run/model.ts'
import { carryFlows } from './carry-flows.ts'
import type { Carrying } from './carrying.ts'
import { isLoopedAlike, isOfSameKind, targetOf } from './mapping.ts'
import type { NeutralCase } from './neutral.ts'
import { wrap, wrapperOf } from './wrap.ts'

/** Names what is under way by the elements of the new revision. What has no place there is told, or ended where the mapping says so. */
export function carry(from: Workflow, to: Workflow, one: Omit<Carrying, 'from' | 'to'>): void {
  const carrying = { ...one, from: from.process, to: to.process }
  carryInstance(carrying, 'main', null)
}

function carryInstance(one: Carrying, id: string, element: string | null): void {
  const instance = one.neutral.instances[id]!
  const before = instance.element
  instance.element = element
  const { tokens, each } = instance.snapshot
  if (each) {
    renameIncidents(instance.snapshot.incidents, before!, element!)
    for (const item of each.running) {
      if (item === null) continue
      const { host } = one.neutral.instances[item]!
      one.neutral.instances[item]!.host = `${element}${host!.slice(host!.lastIndexOf('~'))}`
      carryInstance(one, item, element)
    }
    return
  }
  carryActivations(one, id, before, element)
  if (!tokens!.single) carryFlows(one, tokens!, before, element)
  tokens!.notes = carryNotes(one, tokens!.notes)
  if (tokens!.adHoc)
    tokens!.adHoc.left = tokens!.adHoc.left.flatMap((left) => targetOf(one.to, one.mapping, left) ?? [])
  if (before !== null && element !== null) renameIncidents(instance.snapshot.incidents, before, element)
}

function renameIncidents(incidents: Record<string, { element: string }>, before: string, after: string): void {
  for (const [key, incident] of Object.entries(incidents)) {
    if (incident.element === before) incident.element = after
    if (key !== before || key === after) continue
    delete incidents[key]
    incidents[after] = incident
  }
}

function carryActivations(one: Carrying, id: string, before: string | null, scope: string | null): void {
  const { tokens } = one.neutral.instances[id]!.snapshot
  for (const key of Object.keys(tokens!.active)) {
    const active = tokens!.active[key]!
    const after = placeOf(one, active, tokens!, before, scope)
    if (after === undefined) continue
    if (after === null) end(one, id, key)
    else rename(one, homeOf(one, id, key, after, scope), key, after)
  }
}

/** The instance that an activation stands in: its own, or one inside a subprocess that was drawn around it. */
function homeOf(one: Carrying, id: string, key: string, after: string, scope: string | null): string {
  const { tokens } = one.neutral.instances[id]!.snapshot
  const active = tokens!.active[key]!
  if (tokens!.single || active.element === scope || active.phase === 'canceling') return id
  const target = one.to.nodes.get(after)
  if (!target || (target.parent ?? null) === scope || target.id === scope) return id
  const around = wrapperOf(one, target, scope)!
  const isTaken = Object.values(tokens!.active).some(({ element }) => element === around.id)
  if (isTaken) one.obstacles.add('migration-no-room', around.id, { name: around.name })
  return isTaken ? id : wrap(one, id, key, around.id)
}

/** The element that an activation is of in the new revision; null where it ends, undefined where that is an obstacle. */
function placeOf(
  one: Carrying,
  active: Active,
  tokens: Tokens,
  before: string | null,
  scope: string | null,
): string | null | undefined {
  const { from, to, mapping, obstacles } = one
  const { element, phase } = active
  if (before === null && element === from.id) return to.id
  const after = targetOf(to, mapping, element)
  // An event subprocess that has not begun only listens.
  if (after === null || (after === undefined && phase === 'listening')) return null
  const node = from.nodes.get(element)!
  const params = { name: node.name }
  const target = after === undefined ? undefined : to.nodes.get(after)
  if (!target) return void obstacles.add('migration-element-gone', element, params)
  if (!isOfSameKind(node, target))
    return void obstacles.add('migration-element-of-other-kind', element, {
      ...params,
      before: node.type,
      after: target.type,
    })
  const isHere = tokens.single || element === before ? target.id === scope : (target.parent ?? null) === scope
  const mayBeWrapped = phase === 'open' && !active.caller && wrapperOf(one, target, scope) !== undefined
  if (phase !== 'canceling' && !isHere && (tokens.single || !mayBeWrapped))
    return void obstacles.add('migration-element-elsewhere', element, params)
  if (!isLoopedAlike(node, target) && phase !== 'canceling')
    return void obstacles.add('migration-loop-changed', element, params)
  return after
}

function rename(one: Carrying, id: string, key: string, after: string): void {
  const { instances, waits } = one.neutral
  const { snapshot } = instances[id]!
  const active = snapshot.tokens!.active[key]!
  const before = active.element
  const now = `${after}${key.slice(key.lastIndexOf('~'))}`
  active.element = after
  for (const wait of Object.values(waits)) {
    if (wait.instance !== id || wait.active !== key) continue
    wait.active = now
    wait.element = wait.element === before ? after : (targetOf(one.to, one.mapping, wait.element) ?? wait.element)
  }
  if (active.came)
    active.came = Object.fromEntries(
      Object.entries(active.came).map(([event, came]) => [targetOf(one.to, one.mapping, event) ?? event, came]),
    )
  if (active.task) active.task.wait.element = after
  if (now !== key) renameKey(one, id, key, now)
  if (snapshot.incidents[now]) snapshot.incidents[now] = { ...snapshot.incidents[now], element: after }
  const isInside = active.child !== undefined && instances[active.child]
  if (isInside) {
    instances[active.child!]!.host = now
    carryInstance(one, active.child!, after)
  }
}

/** Gives an activation another key, in its place, wherever it is named. */
function renameKey(one: Carrying, id: string, key: string, now: string): void {
  const { instances } = one.neutral
  const { tokens, incidents } = instances[id]!.snapshot
  tokens!.active = Object.fromEntries(
    Object.entries(tokens!.active).map(([name, active]) => [name === key ? now : name, active]),
  )
  if (incidents[key]) {
    incidents[now] = incidents[key]
    delete incidents[key]
  }
  const isIt = (caller: Caller | undefined) => caller?.instance === id && caller.active === key
  for (const { snapshot } of Object.values(instances))
    for (const { caller } of Object.values(snapshot.tokens?.active ?? {}))
      if (isIt(caller)) Object.assign(caller!, { active: now })
}

/** Ends an activation with all that is inside and its waits. */
function end(one: Carrying, id: string, key: string): void {
  const { instances, waits } = one.neutral
  const { tokens, incidents } = instances[id]!.snapshot
  const { child } = tokens!.active[key]!
  for (const wait of Object.values(waits)) if (wait.instance === id && wait.active === key) delete waits[wait.id]
  delete tokens!.active[key]
  delete incidents[key]
  if (child !== undefined) endInside(one.neutral, child)
}

function endInside(neutral: NeutralCase, id: string): void {
  for (const wait of Object.values(neutral.waits)) if (wait.instance === id) delete neutral.waits[wait.id]
  for (const [inner, { parent }] of Object.entries(neutral.instances)) if (parent === id) endInside(neutral, inner)
  delete neutral.instances[id]
}

/** Completed activities that can be undone stay so, by the handlers of the new revision. */
function carryNotes(one: Carrying, notes: Note[]): Note[] {
  return notes.flatMap((note) => {
    const { element, handler, inside } = note
    const after = targetOf(one.to, one.mapping, element)
    if (after === null) return []
    const undoes = handler === undefined ? undefined : targetOf(one.to, one.mapping, handler)
    const node = after === undefined ? undefined : one.to.nodes.get(after)
    const isThere =
      handler === undefined ? isScope(node) : isHandler(undoes == null ? undefined : one.to.nodes.get(undoes))
    if (!node || !isThere) {
      const { name } = one.from.nodes.get(element)!
      one.obstacles.add('migration-compensation-gone', element, { name })
      return []
    }
    return {
      ...note,
      element: after!,
      ...(undoes != null && { handler: undoes }),
      ...(inside && { inside: { ...inside, notes: carryNotes(one, inside.notes) } }),
    }
  })
}

const isHandler = (node: FlowNode | undefined) =>
  node !== undefined && 'isForCompensation' in node && node.isForCompensation === true

import { type FlowNode, isActivity, isScope } from '../../process.ts'
import type { Active, Live, Note } from '../model.ts'
import { liveOf } from '../tree.ts'
import { compensationSubprocess } from './event-subprocess.ts'

/** Notes a completed activity that can be compensated: one with a handler, or a subprocess with anything noted or an answer to compensation inside. */
export function noteCompleted(live: Live, active: Active, node: FlowNode): void {
  // A loop is noted item by item; a handler undoes and is not undone, and what an event started is not either.
  if (!isActivity(node) || active.caller || (node.loop && !live.tokens!.single)) return
  if (node.type === 'subProcess' && node.triggeredByEvent) return
  const handler = handlerOf(live, node.id)
  const inside = handler === undefined ? insideOf(live, active, node) : undefined
  if (handler === undefined && !inside) return
  keepNote(live, { element: node.id, ...(handler && { handler }), ...(inside && { inside }) })
}

function keepNote(home: Live, note: Omit<Note, 'id'>): void {
  const id = ++home.tokens!.count
  home.tokens!.notes.push({ id, ...note })
  home.run.walk.touched.add(home)
}

/** What one instance of a loop did can be compensated in the scope around the loop, once the instance has ended. */
export function noteItem(loop: Live, item: Live): void {
  const home = loop.outer
  if (!home?.tokens) return
  for (const { id: _id, inside, ...note } of item.tokens!.notes) {
    const variables = { ...item.variables, ...inside?.variables }
    keepNote(home, { ...note, ...(inside && { inside: { ...inside, variables } }) })
  }
}

function handlerOf(live: Live, activity: string): string | undefined {
  for (const { trigger } of live.run.boundaries.get(activity) ?? [])
    if (trigger.type === 'compensation' && trigger.handler !== undefined) return trigger.handler
  return undefined
}

function insideOf(live: Live, active: Active, node: FlowNode): Note['inside'] {
  if (!isScope(node) || active.child === undefined) return undefined
  const child = liveOf(live.run.walk, active.child)
  const { variables, tokens } = child
  if (!tokens) return undefined
  const answers = compensationSubprocess(live, node.id) !== undefined
  return tokens.notes.length > 0 || answers ? { variables, notes: structuredClone(tokens.notes) } : undefined
}

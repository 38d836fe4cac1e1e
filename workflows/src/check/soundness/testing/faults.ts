import type { Block } from './blocks.ts'
import type { Ends, Pen } from './pen.ts'
import type { Chance } from './random.ts'

/** Pieces that look like a block and are not sound, each of its own kind. Conditions choose freely. */
export const FAULTS: Record<string, (drawing: Pen) => Ends> = {
  'choice-into-join': (drawing) => branches(drawing, 'xor', 'and'),
  'parallel-into-merge': (drawing) => followed(drawing, branches(drawing, 'and', 'xor')),
  'inclusive-into-join': (drawing) => branches(drawing, 'or', 'and'),
  'inclusive-into-merge': (drawing) => followed(drawing, branches(drawing, 'or', 'xor')),
  'events-into-join': (drawing) => {
    const [open, close, one, two] = [
      drawing.name('event'),
      drawing.name('and'),
      drawing.name('bat'),
      drawing.name('bat'),
    ]
    drawing.put(`${one}: timer duration=P1D`, `${two}: message name=tin key=1`)
    drawing.put(`${open} > ${one} > ${close}`, `${open} > ${two} > ${close}`)
    return [open, close]
  },
  'branch-leaves-block': (drawing) => {
    const [open, close] = branches(drawing, 'and', 'and')
    const choice = drawing.name('xor')
    drawing.put(
      `${open} > ${choice} > ${drawing.name('end')}${drawing.lead('xor', choice, 1)}`,
      `${choice} > ${close} default`,
    )
    return [open, close]
  },
  'branch-begins-again': (drawing) => {
    const [merge, open, close, choice] = [
      drawing.name('xor'),
      drawing.name('and'),
      drawing.name('and'),
      drawing.name('xor'),
    ]
    const [one, two] = [drawing.user(), drawing.user()]
    drawing.put(`${merge} > ${open} > ${one} > ${choice} > ${close} default`, `${open} > ${two} > ${close}`)
    drawing.put(`${choice} > ${merge}${drawing.lead('xor', choice, 1)}`)
    return [merge, close]
  },
  'ring-without-end': (drawing) => {
    const [choice, merge, one, two] = [drawing.name('xor'), drawing.name('xor'), drawing.user(), drawing.user()]
    const out = drawing.user()
    drawing.put(`${choice} > ${merge}${drawing.lead('xor', choice, 1)}`, `${merge} > ${one} > ${two} > ${merge}`)
    drawing.put(`${choice} > ${out} default`)
    return [choice, out]
  },
  'join-begins-loop': (drawing) => {
    const [join, choice, body, out] = [drawing.name('and'), drawing.name('xor'), drawing.user(), drawing.user()]
    drawing.put(
      `${join} > ${body} > ${choice} > ${out} default`,
      `${choice} > ${join}${drawing.lead('xor', choice, 1)}`,
    )
    return [join, out]
  },
  'time-limit-into-join': (drawing) => limited(drawing, ''),
  'reminder-into-join': (drawing) => limited(drawing, ' cancels=false'),
  'branch-jumps-over': (drawing) => {
    const [open, close, choice, merge] = [
      drawing.name('and'),
      drawing.name('and'),
      drawing.name('xor'),
      drawing.name('xor'),
    ]
    const [one, two, three] = [drawing.user(), drawing.user(), drawing.user()]
    drawing.put(`${open} > ${one} > ${merge} > ${three} > ${close}`, `${open} > ${two} > ${choice} > ${close} default`)
    drawing.put(`${choice} > ${merge}${drawing.lead('xor', choice, 1)}`)
    return [open, close]
  },
  'counts-too-many': (drawing) => {
    const [open, close] = branches(drawing, 'and', 'complex')
    drawing.put(`${close}: complex activation='=activationCount >= 3'`)
    return [open, close]
  },
  'stuck-in-scope': (drawing) => {
    const id = drawing.name('khoi')
    drawing.inside(`${id}: sub`, () => {
      const [first, last] = branches(drawing, 'xor', 'and')
      drawing.put(`${drawing.name('start')} > ${first}`, `${last} > ${drawing.name('end')}`)
    })
    return [id, id]
  },
  'stuck-handler': (drawing) => {
    const [task, event] = [drawing.user(), drawing.name('bien')]
    const [first, last] = branches(drawing, 'xor', 'and')
    drawing.put(`${task}: user`, `${event}: message name=hoi key=1 on=${task} cancels=false`)
    drawing.put(`${event} > ${first}`, `${last} > ${drawing.name('end')}`)
    return [task, task]
  },
}

function branches(drawing: Pen, split: string, join: string): Ends {
  const [open, close] = [drawing.name(split), drawing.name(join)]
  // Of two ways out with a default only one is ever taken.
  for (const at of split === 'or' ? [0, 1, 2] : [0, 1]) {
    const task = drawing.user()
    drawing.put(`${open} > ${task}${drawing.lead(split, open, at)}`, `${task} > ${close}`)
  }
  return [open, close]
}

/** What is done twice is a step, so that somebody notices. */
function followed(drawing: Pen, [first, last]: Ends): Ends {
  const task = drawing.user()
  drawing.put(`${last} > ${task}`)
  return [first, task]
}

function limited(drawing: Pen, how: string): Ends {
  const [open, close, task, event] = [drawing.name('and'), drawing.name('and'), drawing.user(), drawing.name('bien')]
  const other = drawing.user()
  drawing.put(`${task}: user`, `${event}: timer duration=P5D on=${task}${how}`)
  drawing.put(`${open} > ${task} > ${close}`, `${open} > ${other} > ${close}`, `${event} > ${close}`)
  return [open, close]
}

/** A block with one fault put in the place of one of its steps, wherever that is. */
export function plantFault(block: Block, fault: string, chance: Chance): Block {
  // What surrounds a ring may be meant to end it.
  const steps = fault === 'ring-without-end' ? [] : stepsOf(block)
  const planted: Block = { kind: 'fault', fault, parts: [] }
  return steps.length > 0 ? replace(block, chance.pick(steps), planted) : { kind: 'line', parts: [block, planted] }
}

/** Blocks that are drawn: what a scope without a border does not use is left out. */
function stepsOf(block: Block): Block[] {
  if (block.kind === 'step') return [block]
  if (block.kind !== 'scope') return block.parts.flatMap(stepsOf)
  return [
    ...(block.scope === 'adhoc' ? [] : stepsOf(block.parts[0]!)),
    ...(block.border === 'none' ? [] : stepsOf(block.parts[1]!)),
  ]
}

function replace(block: Block, old: Block, fresh: Block): Block {
  if (block === old) return fresh
  return block.kind === 'step' ? block : { ...block, parts: block.parts.map((part) => replace(part, old, fresh)) }
}

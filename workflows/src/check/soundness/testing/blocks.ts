import type { Chance } from './random.ts'

/** A piece of a diagram with one way in and one way out, sound by how it is made. */
export type Block =
  | { kind: 'step'; step: Step }
  | {
      kind: 'line' | 'xor' | 'and' | 'or' | 'loop' | 'event' | 'complex' | 'implicit' | 'link' | 'compensated'
      parts: Block[]
    }
  /** A branch that ends by itself beside the first part. */
  | { kind: 'aside'; parts: Block[] }
  /** A scope, with what may stand on its border and in it. */
  | { kind: 'scope'; scope: ScopeKind; parts: Block[]; border: Border; handler: Handler; repeat: Repeat }
  /** A step with an event on its border; its path is the first part. */
  | { kind: 'border'; border: 'timer' | 'message' | 'beside'; parts: Block[] }
  /** Put in by `plantFault`. */
  | { kind: 'fault'; fault: string; parts: Block[] }

export type Step =
  | 'user'
  | 'service'
  | 'task'
  | 'manual'
  | 'script'
  | 'receive'
  | 'send'
  | 'timer'
  | 'message'
  | 'signal'
  | 'throw'
  | 'each'
export type ScopeKind = 'sub' | 'transaction' | 'adhoc'
export type Border = 'none' | 'timer' | 'message' | 'beside' | 'error' | 'escalation' | 'cancel'
export type Handler = 'none' | 'interrupting' | 'beside' | 'error'
export type Repeat = 'once' | 'each' | 'together' | 'standard'

const STEPS: Step[] = [
  'user',
  'user',
  'service',
  'task',
  'manual',
  'script',
  'receive',
  'send',
  'timer',
  'message',
  'signal',
  'throw',
  'each',
]
const BRANCHED = [
  'line',
  'line',
  'xor',
  'and',
  'or',
  'loop',
  'event',
  'complex',
  'implicit',
  'link',
  'compensated',
  'aside',
  'scope',
  'scope',
  'border',
] as const

/** How a random block may look. */
export interface Bounds {
  /** Nesting at most. */
  depth: number
  /** Whether it may be walked again before what it left beside it has ended. */
  again?: boolean
}

/** A random block of all families. */
export function randomBlock(chance: Chance, { depth, again = false }: Bounds): Block {
  if (depth === 0 || chance.once(4)) return { kind: 'step', step: chance.pick(STEPS) }
  const kind = chance.pick(BRANCHED)
  const part = (inner: Partial<Bounds> = {}) => randomBlock(chance, { depth: depth - 1, again, ...inner })
  const several = (most: number, inner: Partial<Bounds> = {}) =>
    Array.from({ length: 2 + chance.below(most - 1) }, () => part(inner))
  switch (kind) {
    case 'aside':
      return again ? part() : { kind, parts: [part(), part()] }
    case 'loop':
      return { kind, parts: [part({ again: true }), part({ again: true })] }
    case 'implicit':
    case 'compensated':
    case 'link':
      return { kind, parts: [part(), part()] }
    case 'border':
      return { kind, border: chance.pick(['timer', 'message', 'beside'] as const), parts: [part()] }
    case 'scope':
      return randomScope(chance, part)
    default:
      return { kind, parts: several(kind === 'line' ? 4 : 3) }
  }
}

function randomScope(chance: Chance, part: (inner: Partial<Bounds>) => Block): Block {
  const scope = chance.pick(['sub', 'sub', 'sub', 'transaction', 'adhoc'] as const)
  const outer = ['none', 'timer', 'message', 'beside'] as const
  const borders = {
    adhoc: outer,
    sub: [...outer, 'error', 'escalation'] as const,
    transaction: ['none', 'cancel', 'error'] as const,
  }
  return {
    kind: 'scope',
    scope,
    parts: [part({ again: false }), part({})],
    border: chance.pick<Border>(borders[scope]),
    handler: scope === 'adhoc' ? 'none' : chance.pick(['none', 'none', 'interrupting', 'beside', 'error'] as const),
    repeat: chance.pick(['once', 'once', 'each', 'together', 'standard'] as const),
  }
}

/** How many steps, gateways and events a block has, roughly. */
export function sizeOf(block: Block): number {
  return block.kind === 'step' ? 1 : 2 + block.parts.reduce((sum, part) => sum + sizeOf(part), 0)
}

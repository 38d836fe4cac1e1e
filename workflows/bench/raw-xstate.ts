import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createMachine,
  fromCallback,
  initialTransition,
  transition,
} from 'xstate'
import type { MachineConfigJson, StateConfig } from '../src/machine-config.ts'
import type { Variables } from '../src/process.ts'

/**
 * XState alone with a config that our compiler made: conditions read a variable in JavaScript, all other names do nothing. What it needs for
 * a transition is what ours is held against.
 */
export function rawMachine(config: MachineConfigJson): AnyStateMachine {
  const names = namesIn(config)
  const machine = createMachine({
    ...config,
    context: ({ input }: { input: unknown }) => input as object,
  } as never) as AnyStateMachine
  return machine.provide({
    actions: Object.fromEntries([...names.actions].map((name) => [name, () => {}])),
    guards: Object.fromEntries([...names.guards].map((name) => [name, name === 'feel' ? reads : () => true])),
    actors: Object.fromEntries([...names.actors].map((name) => [name, fromCallback(() => {})])),
  } as never)
}

const reads = ({ context }: { context: Variables }, { expression }: { expression: string }) =>
  context[expression.slice(1)] === true

function namesIn(config: MachineConfigJson) {
  const names = { actions: new Set<string>(), guards: new Set<string>(), actors: new Set<string>() }
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    else if (typeof value === 'object' && value !== null) {
      const { guard, src, type, params } = value as {
        guard?: { type: string }
        src?: string
        type?: string
        params?: object
      }
      if (guard) names.guards.add(guard.type)
      if (src) names.actors.add(src)
      if (type && params) names.actions.add(type)
      for (const one of Object.values(value)) look(one)
    }
  }
  look(config)
  return names
}

/** A statechart as one would write it by hand: so many regions side by side, each waiting once. */
export function regions(count: number): MachineConfigJson {
  const region = (id: string): StateConfig => ({
    initial: 'lam',
    states: {
      lam: { invoke: [{ id, src: 'task', input: { element: id }, onDone: { target: 'xong' } }] },
      xong: { type: 'final' },
    },
  })
  const ids = Array.from({ length: count }, (_, n) => `viec-${n}`)
  return {
    id: 'regions',
    initial: 'and',
    states: {
      and: {
        type: 'parallel',
        states: Object.fromEntries(ids.map((id) => [id, region(id)])),
        onDone: { target: 'end' },
      },
      end: { type: 'final' },
    },
  } as MachineConfigJson
}

export function beginRaw(machine: AnyStateMachine, variables: Variables): AnyMachineSnapshot {
  return initialTransition(machine, variables)[0]
}

/** Answers what is invoked under an element's id, in order, and returns the last snapshot. */
export function walkRaw(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, way: string[]): AnyMachineSnapshot {
  for (const element of way) [snapshot] = transition(machine, snapshot, { type: `xstate.done.actor.${element}` })
  return snapshot
}

import { assign, initialTransition, setup, transition } from 'xstate'
import type { MachineConfigJson } from '../../machine-config.ts'
import { MAX_MICROSTEPS } from '../bounds.ts'
import { endAllTokens } from '../end.ts'
import { machineFor } from '../machine-for.ts'
import type { Arrival, Live } from '../model.ts'
import { refusalOf } from '../refusal-of.ts'
import { isItsTurn } from '../turn.ts'
import { startNext } from './ad-hoc.ts'
import { arrive } from './arrive.ts'
import { beginTokens, closeProcess, isToClose } from './begin.ts'
import { fire } from './fire.ts'
import { isReady } from './ready.ts'
import { isBusy } from './tokens.ts'

/** Extended state of a machine that moves tokens: the instance holds the marking; `turn` tells XState that something has changed. */
interface MarkingContext {
  live: Live
  turn: number
}

type MarkingEvent = { type: string; arrival?: Arrival }

const changed = ({ turn }: MarkingContext) => ({ turn: turn + 1 })

const implementations = setup({
  types: {} as { context: MarkingContext; input: MarkingContext; events: MarkingEvent },
  guards: {
    ready: ({ context }, params: { element: string; patiently?: true }) =>
      isReady(context.live, params.element, params.patiently ?? false),
    'next-left': ({ context }) => isIdle(context.live) && (context.live.tokens!.adHoc?.left.length ?? 0) > 0,
    closes: ({ context }) => isToClose(context.live) && isIdle(context.live),
    drained: ({ context }) => isIdle(context.live),
  },
  actions: {
    begin: assign(({ context }) => {
      beginTokens(context.live)
      return changed(context)
    }),
    fire: assign(({ context }, params: { element: string }) => {
      fire(context.live, params.element)
      return changed(context)
    }),
    close: assign(({ context }) => {
      closeProcess(context.live)
      return changed(context)
    }),
    'start-next': assign(({ context }) => {
      startNext(context.live)
      return changed(context)
    }),
    arrive: assign(({ context, event }) => {
      arrive(context.live, event.arrival!)
      return changed(context)
    }),
  },
})

/** Nothing is under way and nothing can move: event subprocesses that only listen do not keep a scope open. */
function isIdle(live: Live): boolean {
  const { tokens, incidents, element } = live
  if (isBusy(tokens!)) return false
  const { flows, adHoc } = tokens!
  if (element !== null && incidents[element]) return false
  return (adHoc?.closed === true || Object.keys(flows).length === 0) && isItsTurn(live)
}

/** Thrown, and caught by XState, where it computes an initial state that nobody asked for (at each `transition`). */
const NO_INPUT = new Error('no input')

function createMarkingMachine(machine: MachineConfigJson) {
  const { marking: _marking, ...config } = machine
  return implementations.createMachine({
    ...config,
    options: { maxIterations: MAX_MICROSTEPS },
    context: ({ input }: { input: MarkingContext | undefined }) => {
      if (!input) throw NO_INPUT
      return input
    },
  } as never)
}

const machines = new WeakMap<MachineConfigJson, ReturnType<typeof createMarkingMachine>>()

function machineOf(live: Live) {
  const config = machineFor(live)!
  const machine = machines.get(config) ?? createMarkingMachine(config)
  machines.set(config, machine)
  return machine
}

/** Begins the machine of a scope. */
export function beginMarking(live: Live): void {
  live.run.walk.touched.add(live)
  const [snapshot] = initialTransition(machineOf(live), { live, turn: 0 })
  if (snapshot.status === 'error') throw refusalOf(snapshot.error)
  after(live, snapshot.status)
}

/** Gives the machine what has come for one of its elements. */
export function sendArrival(live: Live, arrival: Arrival): void {
  send(live, { type: `arrive.${arrival.element}`, arrival })
}

/** Lets the machine look at its tokens again. */
export function stir(live: Live): void {
  send(live, { type: 'stir' })
}

function send(live: Live, event: MarkingEvent): void {
  live.run.walk.touched.add(live)
  const machine = machineOf(live)
  const before = machine.resolveState({ value: MARKING, context: { live, turn: 0 } })
  let status: string
  try {
    status = transition(machine, before, event)[0].status
  } catch (error) {
    throw refusalOf(error)
  }
  after(live, status)
}

/** The one state of a machine that moves tokens. */
export const MARKING = 'marking'

function after(live: Live, status: string): void {
  const { walk } = live.run
  if (live.gone) return
  if (status === 'done') {
    // Event subprocesses listen no longer.
    endAllTokens(live)
    walk.driver.machineEnded(live)
  } else if (walk.queue.length > 0) walk.stirred.add(live)
}

import type { Host } from '../../src/case/host.ts'
import { isEngineError } from '../../src/errors.ts'
import { JobError, type JobHandler, TerminalJobError } from '../../src/worker/job-handler.ts'
import { runDue } from '../../src/worker/run-due.ts'
import { faultyStore } from './faulty-store.ts'
import type { Life } from './life.ts'
import { createLife } from './life.ts'
import type { Run } from './running.ts'

/** A node in one of its lives. */
export interface Node {
  life: Life
  host: Host
}

/** The nodes of a run; one that crashed comes back as another life. */
export interface Nodes {
  /** One that is up. */
  pick(): Node
}

/** Starts the nodes, each with a worker that takes turns until the run is over. */
export function startNodes(run: Run, count: number): Nodes {
  const nodes = Array.from({ length: count }, (_, at) => startNode(run, `n${at + 1}`, 1))
  return {
    pick() {
      const at = run.random.below(count)
      const node = nodes[at]!
      if (!node.life.isOver()) return node
      nodes[at] = startNode(run, `n${at + 1}`, Number(node.life.name.split('.')[1]) + 1)
      return nodes[at]
    },
  }
}

function startNode(run: Run, name: string, number: number): Node {
  const life = createLife(`${name}.${number}`, run.scheduler)
  const gui = work(run, life)
  const node = {
    life,
    host: { ...run.world.host, ...run.shared, store: faultyStore(run.world.store, life, run.faults) },
  }
  node.host.jobs = { ...run.world.host.jobs, gui }
  run.scheduler.spawn(() => Promise.race([turns(run, node), life.gone]))
  return node
}

async function turns(run: Run, { life, host }: Node): Promise<void> {
  while (!run.faultsOff()) {
    // Others go on meanwhile: turns cost more than they find.
    for (let pause = 2 + run.random.below(5); pause > 0; pause -= 1) await life.turn('pause')
    try {
      await runDue(host)
    } catch (error) {
      // The worker of a server tells its log and takes its next turn.
      if (!isTrouble(error)) run.ledger.wrong.push(`a turn of the worker failed: ${told(error)}`)
    }
  }
}

/** Work outside the database: it may fail, take longer than its lease, or be cut. */
function work({ ledger, random, clock, faultsOff }: Run, life: Life): JobHandler {
  // Thrown rather than waited for, so that what watches over the work is cleared away with its node.
  const turn = async (name: string) => {
    await Promise.race([life.turn(name), life.gone])
    if (life.isOver()) throw new Error('the node is gone')
  }
  return async ({ id, attempt }) => {
    await turn('effect')
    if (!faultsOff()) {
      if (random.chance(0.1)) clock.advance(70_000)
      if (random.chance(0.15)) throw new Error('the other side does not answer')
      if (random.chance(0.04)) throw new TerminalJobError('the other side refuses')
      if (random.chance(0.04)) throw new JobError('tu-choi')
    }
    await turn('effect-done')
    note(ledger.effects.done, id, attempt)
    return { variables: { lanGui: attempt } }
  }
}

function note(map: Map<string, number[]>, id: string, attempt: number): void {
  map.set(id, [...(map.get(id) ?? []), attempt])
}

/** Trouble of the database, which passes. */
export function isTrouble(error: unknown): boolean {
  return isEngineError(error, 'store-busy') || isEngineError(error, 'store-full')
}

export function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

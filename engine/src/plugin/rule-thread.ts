import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { LoadReply, RuleCall, RuleReply } from './rule-channel.ts'

/** Bounds of the thread rules run in. */
export interface RuleLimits {
  /** One call, milliseconds. */
  timeoutMs: number
  /** Loading all modules, milliseconds. */
  loadMs: number
  memoryMb: number
}

export const ruleLimits: RuleLimits = { timeoutMs: 200, loadMs: 15_000, memoryMb: 128 }

/** A worker thread called as if it were a function: the caller sleeps until the answer is there or its time is over. */
export interface RuleThread {
  /** Waits until the modules are loaded; a thread starts without anybody waiting for it. */
  loaded(): LoadReply
  /** null when it did not answer in time; the thread is gone then. */
  call(call: RuleCall): RuleReply | null
  close(): void
}

/** Starts a thread with these modules of rules loaded; a module that cannot be loaded is told by `loaded`, never thrown. */
export function startRuleThread(modules: string[], limits: RuleLimits): RuleThread {
  const { port1, port2 } = new MessageChannel()
  const signal = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL(import.meta.url.replace(/rule-thread\.(\w+)$/, 'rule-worker.$1')), {
    workerData: { modules, port: port2, signal },
    transferList: [port2],
    env: {},
    execArgv: ['--no-warnings'],
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  })
  // Out of memory and the like end the thread with an error event; the caller already has its answer by time-out.
  worker.on('error', () => {})
  worker.unref()
  port1.unref()
  let answered = 0

  function wait<Reply>(timeoutMs: number): Reply | null {
    if (Atomics.wait(signal, 0, answered, timeoutMs) === 'timed-out') return null
    answered += 1
    return (receiveMessageOnPort(port1)?.message as Reply | undefined) ?? null
  }

  function close(): void {
    port1.close()
    void worker.terminate()
  }

  let reply: LoadReply | null = null
  function loaded(): LoadReply {
    if (reply !== null) return reply
    reply = wait<LoadReply>(limits.loadMs)
    if (reply === null) close()
    reply ??= { failed: { module: modules[0] ?? '', message: `not loaded within ${limits.loadMs} ms` } }
    return reply
  }

  return {
    loaded,
    call(call) {
      loaded()
      port1.postMessage(call)
      const answer = wait<RuleReply>(limits.timeoutMs)
      if (answer === null) close()
      return answer
    },
    close,
  }
}

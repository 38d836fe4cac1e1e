import type { JsonValue } from '@statecraft/forms'
import { cancelCase } from '../../src/case/cancel.ts'
import { claimTask, releaseTask } from '../../src/case/claim.ts'
import { completeTask } from '../../src/case/complete.ts'
import { saveDraft } from '../../src/case/draft.ts'
import type { Host } from '../../src/case/host.ts'
import { deliverMessage } from '../../src/case/message.ts'
import { sendSignal } from '../../src/case/signal.ts'
import { startCase } from '../../src/case/start.ts'
import { isEngineError } from '../../src/errors.ts'
import type { TaskTable } from '../../src/store/tables.ts'
import { isTrouble, type Nodes, told } from './nodes.ts'
import { startable } from './plugin.ts'
import type { Run } from './running.ts'

/** A command, made anew as often as its answer gets lost. */
export interface Command {
  kind: string
  commandId: string
  send(host: Host): Promise<unknown>
}

/** One client at work: a few commands one after another, each repeated under its id until it is answered. */
export async function work(run: Run, nodes: Nodes, stepsBack: number): Promise<void> {
  const { random, clock } = run
  for (let left = 3 + random.below(6); left > 0; left -= 1) {
    await run.scheduler.point('think')
    if (random.chance(0.3)) clock.advance(random.pick([60_000, 600_000, 1_900_000, 4_000_000]))
    if (random.chance(stepsBack)) clock.advance(-random.pick([1_000, 60_000, 3_600_000]))
    await act(run, nodes)
  }
}

async function act(run: Run, nodes: Nodes): Promise<void> {
  const { random, shared } = run
  const commandId = `command-${shared.ids()}`
  const mark = `dau-${commandId}`
  const tasks = await openTasks(run)
  const kind = random.next()
  if (kind < 0.25 || tasks.length === 0) return void (await answered(run, nodes, starting(run, commandId, mark)))
  if (kind < 0.35) return sendMessage(run, nodes, commandId, mark)
  if (kind < 0.42) return signal(run, nodes, commandId, mark)
  const task = random.pick(tasks)
  if (kind < 0.47) return void (await answered(run, nodes, cancelling(run, commandId, task.case_id)))
  if (kind < 0.6) return save(run, nodes, task, mark)
  const command = kind < 0.72 ? claiming(run, commandId, task) : completing(run, commandId, task, mark)
  await answered(run, nodes, command)
}

export function openTasks({ world }: Run): Promise<TaskTable[]> {
  return world.store.read.selectFrom('task').selectAll().where('state', '=', 'open').orderBy('task_id').execute()
}

function starting({ world, random }: Run, commandId: string, mark: string): Command {
  const workflow = random.pick(startable)
  const variables = { ma: random.pick(['A', 'B', 'C']), dau: mark, ds: ['x', 'y', 'z'] }
  const command = { commandId, workflow, unit: world.unit, variables }
  return { kind: 'case.start', commandId, send: (host) => startCase(host, command, world.staff) }
}

function cancelling({ world }: Run, commandId: string, caseId: string): Command {
  const command = { commandId, case: caseId, reason: 'Rút đơn' }
  return { kind: 'case.cancel', commandId, send: (host) => cancelCase(host, command, world.staff) }
}

function claiming({ world, random }: Run, commandId: string, { task_id: task, assignee }: TaskTable): Command {
  const releases = assignee !== null && random.chance(0.7)
  return {
    kind: releases ? 'task.released' : 'task.claimed',
    commandId,
    send: (host) => (releases ? releaseTask : claimTask)(host, { commandId, task }, world.staff),
  }
}

export function completing(
  { world, random }: Run,
  commandId: string,
  { task_id: task }: TaskTable,
  mark: string,
): Command {
  const data = { ketLuan: random.chance(0.15) ? 'tra-lai' : 'dong-y', dauViec: mark }
  return {
    kind: 'task.complete',
    commandId,
    send: (host) => completeTask(host, { commandId, task, data }, world.staff),
  }
}

async function sendMessage(run: Run, nodes: Nodes, commandId: string, mark: string): Promise<void> {
  const { random, ledger } = run
  const key = random.pick(['A', 'B', 'C'])
  const name = random.pick(['tra-loi', 'tra-loi', 'xin-mo'])
  const command = {
    commandId,
    name,
    correlationKey: key,
    variables: { dauTin: mark, ma: key },
    timeToLiveMs: random.pick([0, 600_000, 7_200_000]),
  }
  const answer = await answered(run, nodes, {
    kind: 'message',
    commandId,
    send: (host) => deliverMessage(host, command),
  })
  const delivered = (answer as { delivered?: boolean } | undefined)?.delivered === true
  ledger.sent.push({ mark, commandId, kind: 'message', delivered })
}

async function signal(run: Run, nodes: Nodes, commandId: string, mark: string): Promise<void> {
  const command = { commandId, name: 'mo-cua', variables: { dauHieu: mark } }
  await answered(run, nodes, { kind: 'signal', commandId, send: (host) => sendSignal(host, command) })
  run.ledger.sent.push({ mark, commandId, kind: 'signal', delivered: true })
}

/** A save carries the version it began from instead of an id; a conflict is a refusal. */
async function save(run: Run, nodes: Nodes, task: TaskTable, mark: string): Promise<void> {
  const { world, ledger } = run
  const kept = await world.store.read
    .selectFrom('draft')
    .select('version')
    .where('task_id', '=', task.task_id)
    .executeTakeFirst()
  const data = { ghiChu: mark }
  const command = { task: task.task_id, data, version: Number(kept?.version ?? 0) }
  const send = async (host: Host) => {
    const { version } = await saveDraft(host, command, world.staff)
    return { version }
  }
  const answer = await answered(run, nodes, { kind: 'draft', commandId: mark, send }, false)
  if (answer)
    ledger.saved.push({
      task: task.task_id,
      version: (answer as { version: number }).version,
      data: JSON.stringify(data),
    })
}

/**
 * Sends a command until it is answered or refused for good, to whichever node is up, now and then to two at once; undefined when refused.
 * `counts` is false for what the command table does not know.
 */
export async function answered(run: Run, nodes: Nodes, command: Command, counts = true): Promise<unknown> {
  const { ledger, random } = run
  const twice = counts && random.chance(0.15)
  const answers = await Promise.all([
    untilAnswered(run, nodes, command),
    ...(twice ? [untilAnswered(run, nodes, command)] : []),
  ])
  const [first, second] = answers as [Answer, Answer | undefined]
  const { commandId, kind } = command
  if (
    second &&
    first.refused === undefined &&
    second.refused === undefined &&
    JSON.stringify(first.answer) !== JSON.stringify(second.answer)
  )
    ledger.wrong.push(`${kind} ${commandId} was answered twice, differently`)
  const good = answers.find((answer) => answer?.refused === undefined)
  if (!counts) return good?.answer
  if (good) ledger.acknowledged.set(commandId, { commandId, kind, answer: good.answer as JsonValue })
  else ledger.refused.set(commandId, first.refused!)
  return good?.answer
}

type Answer = { answer?: unknown; refused?: string }

const mostTries = 200

async function untilAnswered(run: Run, nodes: Nodes, command: Command): Promise<Answer> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    await run.scheduler.point('send')
    const { life, host } = nodes.pick()
    try {
      const sent = command.send(host).then((answer) => ({ answer: answer ?? null }))
      const answer = await Promise.race([sent, life.gone])
      if (answer) return answer
    } catch (error) {
      if (isTrouble(error)) continue
      if (!isEngineError(error)) run.ledger.wrong.push(`${command.kind} broke: ${told(error)}`)
      return { refused: isEngineError(error) ? error.code : 'broken' }
    }
  }
  run.ledger.wrong.push(`${command.kind} ${command.commandId} was never answered`)
  return { refused: 'never' }
}

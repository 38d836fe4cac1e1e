import type { Mutant, Plant } from './mutant.ts'

const fault = (name: string, ...plants: Plant[]): Mutant => ({
  name,
  plants: plants.map((plant) => ({ ...plant, file: plant.file.replace(/^(?!workflows)/, 'engine/src/') })),
})

/** Faults that one database in memory can show. Those that need two connections stand in `on-postgres.ts`. */
export const mutantsOfOneDatabase: Mutant[] = [
  fault('an answer is given before its commit', {
    file: 'case/command.ts',
    find: 'return host.store.transaction(async (trx) => {',
    replace: `let first: (answer: Answer) => void = () => {}
  const early = new Promise<Answer>((resolve) => { first = resolve })
  const doIt = (run: (trx: Tx) => Promise<Answer>) => {
    const whole = host.store.transaction(async (trx) => { const answer = await run(trx); first(answer); return answer })
    return Promise.race([early, whole])
  }
  return doIt(async (trx) => {`,
  }),
  fault('the id of a command may come twice', {
    file: 'store/commands.ts',
    find: 'if (taken.numAffectedRows === 1n) return null',
    replace: 'if (taken.numAffectedRows !== undefined) return null',
  }),
  fault('the answer of a command is not kept', {
    file: 'case/command.ts',
    find: 'await keepAnswer(trx, commandId, JSON.stringify(answer))',
    replace: '',
  }),
  fault(
    'the id of a command is taken in a transaction of its own',
    {
      file: 'case/command.ts',
      find: 'return host.store.transaction(async (trx) => {',
      replace: `const early = { command_id: commandId, kind, by_user: by, request_hash: requestHash, at: host.clock.now() }
  const known = await host.store.transaction((trx) => takeCommand(trx, early))
  if (!known) return host.store.transaction(async (trx) => { const answer = await work(trx); await keepAnswer(trx, commandId, JSON.stringify(answer)); return answer })
  return host.store.transaction(async (trx) => {`,
    },
    {
      file: 'case/command.ts',
      find: 'export function answerOnce',
      replace: 'export async function answerOnce',
    },
  ),
  fault('the log and the row of a case are written in two transactions', {
    file: 'case/claim.ts',
    find: 'await updateTask(trx, locked.task, { assignee: next, ...(isHis ? {} : { delegated_by: null }) })',
    replace:
      'void isHis\n    setImmediate(() => host.store.transaction((later) => updateTask(later, locked.task, { assignee: next })).catch(() => {}))',
  }),
  fault('a wait has the same name at every visit', {
    file: 'workflows/src/run/draft.ts',
    find: '++draft.sequence',
    replace: '++draft.sequence && 1',
  }),
  fault('a timer fires before its instant', {
    file: 'worker/timers.ts',
    find: 'nextDueTimer(host.store.read, host.clock.now())',
    replace: 'nextDueTimer(host.store.read, new Date(Date.parse(host.clock.now()) + 60_000).toISOString())',
  }),
  fault('timers fire in the order of their cases', {
    file: 'store/work.ts',
    find: ".where('due', '<=', now)\n    .orderBy('due')",
    replace: ".where('due', '<=', now)",
  }),
  fault('the timer of a wait that was closed is not cancelled', {
    file: 'case/project.ts',
    find: "await closeTimer(trx, id, wait.id, answered ? 'fired' : 'cancelled')",
    replace: "if (answered) await closeTimer(trx, id, wait.id, 'fired')",
  }),
  fault('the job of a wait that was closed is not cancelled', {
    file: 'case/project.ts',
    find: "await closeJob(trx, id, wait.id, answered ? 'done' : 'cancelled')",
    replace: "if (answered) await closeJob(trx, id, wait.id, 'done')",
  }),
  fault('the result of a job counts without a lease', {
    file: 'worker/jobs.ts',
    find: "return held?.state === 'running' && held.lease === job.lease",
    replace: 'return held !== undefined',
  }),
  fault('the lease of a worker that died never ends', {
    file: 'store/work.ts',
    find: "and([is('state', '=', 'running'), is('leased_until', '<=', now)]),",
    replace: '',
  }),
  fault('a lease has ended when it begins', {
    file: 'worker/jobs.ts',
    find: 'until: later(now, leaseMs) }',
    replace: 'until: now }',
  }),
  fault('a job is leased after its work', {
    file: 'worker/jobs.ts',
    find: 'const job = await host.store.transaction((trx) => leaseJob(trx, lease))\n  if (!job) return false',
    replace: `const found = await host.store.read.selectFrom('job').selectAll().where('state', '=', 'waiting').where('run_at', '<=', now).limit(1).executeTakeFirst()
  if (!found) return false
  const job = { ...found, attempts: Number(found.attempts) + 1, lease: lease.token }
  await host.store.transaction((trx) => updateJob(trx, job, { state: 'running', lease: lease.token, attempts: job.attempts, leased_until: lease.until }))`,
  }),
  fault('what a step does to other cases is not written down', {
    file: 'case/outgoing.ts',
    find: 'await insertDeliveries(trx, rows)',
    replace: 'if (rows.length > 1) await insertDeliveries(trx, rows)',
  }),
  fault(
    'a delivery is taken in a transaction of its own',
    {
      file: 'worker/deliveries.ts',
      find: 'host.store.transaction(async (trx) => {\n        if (await takeDelivery(trx, row)) await',
      replace:
        'host.store.transaction(async (first) => takeDelivery(first, row)).then(() => host.store.transaction(async (trx) => {\n        await',
    },
    {
      file: 'worker/deliveries.ts',
      find: '(host, trx, row)\n      }),\n    )',
      replace: '(host, trx, row)\n      })),\n    )',
    },
  ),
  fault('a delivery that another worker took is done again', {
    file: 'worker/deliveries.ts',
    find: 'if (await takeDelivery(trx, row)) await kinds',
    replace: 'await takeDelivery(trx, row)\n        await kinds',
  }),
  fault('the end of a called case is brought without a look whether it is still waited for', {
    file: 'worker/delivery/to-caller.ts',
    find: "if (!wait || locked.state?.status !== 'running') return",
    replace: 'if (!wait) throw new Error(event.wait)',
  }),
  fault('a called case goes on when nobody waits for it', {
    file: 'worker/delivery/called.ts',
    find: "if (row?.status !== 'running') return\n  const locked",
    replace: "if (row?.status !== 'cancelled') return\n  const locked",
  }),
  fault('two workers begin a case for one instant of a start timer', {
    file: 'store/start-timers.ts',
    find: ".where('due', '=', due)\n",
    replace: '',
  }),
  fault(
    'the instant of a start timer is moved on before its case has begun',
    {
      file: 'worker/start-timers.ts',
      find: 'await host.store.transaction((trx) => begin(host, trx, due))',
      replace: `const next = due.cycle === null ? undefined : nextOfCycle(due.cycle, due.due!)
    const moved = await host.store.transaction((trx) => moveStartTimer(trx, due, next ? { ...next, due: rowInstant(next.due) } : { due: null, cycle: null }))
    if (moved) await host.store.transaction((trx) => begin(host, trx, due))`,
    },
    {
      file: 'worker/start-timers.ts',
      find: `if (!(await moveStartTimer(trx, due, next ? { ...next, due: rowInstant(next.due) } : { due: null, cycle: null })))
    return
  const { workflow, element } = due`,
      replace: 'void next\n  const { workflow, element } = due',
    },
  ),
  fault('a message is given to each who looks for it', {
    file: 'worker/messages.ts',
    find: 'else if (await takeMessage(trx, message.message_id)) await insertDeliveries',
    replace: 'else if ((await takeMessage(trx, message.message_id)) !== undefined) await insertDeliveries',
  }),
  fault('a message whose wait was closed meanwhile is forgotten', {
    file: 'worker/delivery/message.ts',
    find: 'await insertMessage(trx, {',
    replace: 'if (variables === null) await insertMessage(trx, {',
  }),
  fault('a signal is spread and then lost for all but the first', {
    file: 'worker/delivery/signal.ts',
    find: '.filter((id) => id !== delivery.case_id)',
    replace: '.filter((id) => id !== delivery.case_id).slice(0, 1)',
  }),
  fault('the version of a draft is not looked at', {
    file: 'case/draft.ts',
    find: 'if (kept && version !== command.version) {',
    replace: 'if (kept && version > 1_000) {',
  }),
  fault('the same save twice is a conflict with oneself', {
    file: 'case/draft.ts',
    find: 'if (kept && isRepetition(kept, command, by)) {',
    replace: 'if (kept && version > 1_000 && isRepetition(kept, command, by)) {',
  }),
  fault('the row of numbers begins with 2', {
    file: 'case/open.ts',
    find: 'String(await nextNumber(trx, ',
    replace: 'String(1 + await nextNumber(trx, ',
  }),
  fault('the hash of the event before is not taken into the next', {
    file: 'case/deliver.ts',
    find: 'nextStateHash(row.state_hash, delta),\n    prev_hash: row.last_hash,',
    replace: "nextStateHash(row.state_hash, delta),\n    prev_hash: row.last_hash.replace(/^0/, '1'),",
  }),
  fault('a task is completed though it was closed meanwhile', {
    file: 'case/task.ts',
    find: "if (task.state !== 'open') throw",
    replace: "if (task.state === 'cancelled') throw",
  }),
  fault('an incident of a job does not let it try again', {
    file: 'case/incident-retry.ts',
    find: "if (incident.kind === 'job') await reopenJob",
    replace: "if (incident.kind === 'job' && at === '') await reopenJob",
  }),
]

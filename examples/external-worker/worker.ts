import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ActivatedJob, createClient, newCommandId, ProblemError } from '@statecraft/engine/client'

const { STATECRAFT_URL = 'http://localhost:3000', WORKER_TOKEN = '', LEDGER = '.', WORK_MS = '0' } = process.env
const leaseMs = 3_000
const api = createClient({ baseUrl: STATECRAFT_URL, language: 'en', token: WORKER_TOKEN })
const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

/** The work itself, known to the outside by the job's key: the same key again finds it done. */
async function transfer({ key, case: { number } }: ActivatedJob): Promise<string> {
  const entry = join(LEDGER, `${key}.json`)
  console.log(`begun ${key}`)
  await pause(Number(WORK_MS))
  if (!existsSync(entry)) writeFileSync(entry, JSON.stringify({ case: number }), { flag: 'wx' })
  return key
}

async function work(job: ActivatedJob): Promise<void> {
  const { id, lease } = job
  const renewal = setInterval(() => api.jobs.extend(id, { lease, leaseMs }).catch(() => {}), leaseMs / 3)
  try {
    const receipt = await transfer(job)
    await answered(() => api.jobs.complete(id, { commandId: `done-${lease}`, lease, variables: { receipt } }))
  } catch (error) {
    await answered(() => api.jobs.fail(id, { commandId: newCommandId(), lease, message: String(error) }))
  } finally {
    clearInterval(renewal)
  }
}

/** Says it until the server has heard it: the same command id has the effect of one. A job that is another's by now is left alone. */
async function answered(say: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await say()
      return
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (error.code === 'job-lease-lost') return
      if (error.status !== 0 && error.status < 500) throw error
      await pause(500)
    }
  }
}

for (;;) {
  try {
    const { items } = await api.jobs.activate({ types: ['transfer'], max: 1, leaseMs, waitMs: 30_000 })
    for (const job of items) await work(job)
  } catch (error) {
    console.error(String(error))
    await pause(1_000)
  }
}

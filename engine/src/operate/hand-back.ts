import type { Store } from '../store/store.ts'
import { findJob, updateJob } from '../store/work.ts'
import type { Observe } from './observe.ts'

/** Knows the jobs that this process has under way, to give them back when it ends before they do. */
export interface JobsUnderWay {
  observe: Observe
  /** Lets others have them at once instead of when their leases run out; returns how many. The attempt is not counted. */
  handBack(store: Store, now: string): Promise<number>
}

export function watchJobs(): JobsUnderWay {
  const underWay = new Map<string, { case_id: string; job_id: string; attempt: number }>()
  return {
    observe(happening, work) {
      if (happening.kind !== 'job') return work()
      underWay.set(happening.job, { case_id: happening.case, job_id: happening.job, attempt: happening.attempt })
      const ended = () => underWay.delete(happening.job)
      const result = work()
      if (result instanceof Promise) result.then(ended, ended)
      else ended()
      return result
    },
    async handBack(store, now) {
      let given = 0
      for (const { attempt, ...job } of underWay.values()) {
        await store.transaction(async (trx) => {
          const row = await findJob(trx, job.job_id)
          // Each attempt has a lease of its own; a later one is somebody else's.
          if (row?.state !== 'running' || Number(row.attempts) !== attempt) return
          await updateJob(trx, row, {
            state: 'waiting',
            lease: null,
            leased_until: null,
            run_at: now,
            attempts: attempt - 1,
          })
          given += 1
        })
      }
      return given
    },
  }
}

import { Worker } from 'node:worker_threads'

/** Seeds one after another, from `from`. */
export interface Batch {
  from: number
  count: number
}

/** Hands batches to so many threads of `file`, each one when it has answered the last; `took` is told of each answer. */
export async function inThreads<Answer>(
  file: URL,
  threads: number,
  batches: Batch[],
  took: (answer: Answer) => void,
): Promise<void> {
  const left = [...batches]
  await Promise.all(Array.from({ length: Math.min(threads, left.length) }, () => work(file, left, took)))
}

function work<Answer>(file: URL, left: Batch[], took: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(file)
    const next = () => {
      const batch = left.shift()
      if (batch) worker.postMessage(batch)
      else void worker.terminate().then(() => resolve())
    }
    worker.on('message', (answer: Answer) => {
      took(answer)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

/** Cuts a range of seeds into batches. */
export function batchesOf(from: number, count: number, atATime: number): Batch[] {
  return Array.from({ length: Math.ceil(count / atATime) }, (_, at) => ({
    from: from + at * atATime,
    count: Math.min(atATime, count - at * atATime),
  }))
}

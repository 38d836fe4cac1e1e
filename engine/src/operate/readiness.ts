import { formatVersion } from '../store/migrate.ts'
import type { Db } from '../store/store.ts'
import type { TurnWatch } from './turn-watch.ts'

/** What must hold for a server to take on work. */
export type ReadyPartName = 'store' | 'format' | 'worker' | 'accepting'

/** One part, and why it fails where it does: `unreachable`, `newer`, `silent`, `failing`, `stopping`. */
export interface ReadyPart {
  part: ReadyPartName
  ready: boolean
  why: string | null
}

export interface ReadinessOptions {
  db: Db
  worker: Pick<TurnWatch, 'trouble'>
}

/** Asks every part. The database must answer a read and have the format of this version: another node may have brought it further. */
export async function askReadiness({ db, worker }: ReadinessOptions): Promise<ReadyPart[]> {
  const format = await formatOf(db)
  return [
    part('store', format === null ? 'unreachable' : null),
    part('format', format !== null && format !== formatVersion ? (format > formatVersion ? 'newer' : 'older') : null),
    part('worker', worker.trouble()),
  ]
}

const part = (name: ReadyPartName, why: string | null): ReadyPart => ({ part: name, ready: why === null, why })

/** How long a read may take before the database counts as not answering. */
const answerMs = 5_000

async function formatOf(db: Db): Promise<number | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, answerMs, null)
  })
  const read = db.selectFrom('meta').select('value').where('name', '=', 'format').executeTakeFirst()
  try {
    return await Promise.race([read.then((row) => Number(row?.value ?? 0)), late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}

import { registerHooks } from 'node:module'
import { plantedSources } from '../mutants/plant.ts'

/*
 * Works until its power is cut: opens cases and completes their tasks, many at a time, and says each command's id only when it was answered.
 * `node writer.ts <file> <name of the run> [normal]`; with `normal` the commits are not synced, as a control.
 */
const [file = '', run = '', mode = 'full'] = process.argv.slice(2)

if (mode === 'normal') {
  const sqlite = 'engine/src/store/sqlite.ts'
  const sources = plantedSources({
    name: 'commits are not synced',
    plants: [
      {
        file: sqlite,
        find: "database.exec('pragma synchronous = full')",
        replace: "database.exec('pragma synchronous = normal')",
      },
      { file: sqlite, find: 'if (synchronous < 2) throw', replace: 'if (synchronous < 1) throw' },
    ],
  })
  registerHooks({
    load: (url, context, next) => {
      const source = sources.get(url)
      return source === undefined ? next(url, context) : { ...next(url, context), source }
    },
  })
}

const { openStore } = await import('../../src/store/store.ts')
const { createTestEngine } = await import('../../src/testing.ts')
const { samplePlugin } = await import('../../src/case/sample.testing.ts')

const callers = 16
let count = 0
const ids = () => {
  count += 1
  return `${run}-${String(count).padStart(6, '0')}`
}
const engine = await createTestEngine({
  plugins: [samplePlugin({ rules: [], forms: new Map() })],
  store: await openStore({ file }),
  ids,
})
const staff = await engine.user('nhan-vien')

async function work(): Promise<void> {
  for (;;) {
    const first = { commandId: ids(), workflow: 'thong-bao', unit: engine.unit, variables: { ma: ids() } }
    const { task } = await engine.startCase(first, staff)
    process.stdout.write(`${first.commandId}\n`)
    const second = { commandId: ids(), task: task!, data: {} }
    await engine.completeTask(second, staff)
    process.stdout.write(`${second.commandId}\n`)
  }
}

await Promise.all(Array.from({ length: callers }, work))

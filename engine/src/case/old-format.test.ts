import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findCase } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import { openSqlite } from '../store/sqlite.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine } from '../testing.ts'
import { rebuild } from './rebuild.ts'
import { samplePlugin } from './sample.testing.ts'

const fixture = join(import.meta.dirname, '../store/migrations/format-2.testing.sql')

it('cases of the second format go on where they stood, on one chain with what they had before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-old-'))
  const file = join(folder, 'old.sqlite')
  const old = openSqlite(file)
  old.exec(readFileSync(fixture, 'utf8'))
  old.close()
  const store = await openStore({ file })
  // Ids go on behind those in the file.
  let made = 1_000
  const ids = () => {
    made += 1
    return `id-${String(made).padStart(8, '0')}`
  }
  const engine = await createTestEngine({ plugins: [samplePlugin()], store, ids })
  expect(await engine.verify({ replay: true })).toEqual({ cases: 2, events: 5, faults: [] })

  const [asked, told] = ['id-00000001', 'id-00000004']
  await engine.expectOpen(asked, 'duyet')
  const { task_id } = await engine.task(asked, 'duyet')
  const command = { commandId: 'after-the-change-1', task: task_id, data: {}, outcome: 'dong-y' }
  await engine.completeTask(command, await engine.user('lanh-dao'))
  await engine.expectOpen(asked, 'cho')
  await engine.deliverMessage({
    commandId: 'after-the-change-2',
    name: 'tra-loi',
    correlationKey: 'A-1',
    variables: {},
  })
  await engine.runDue()
  expect(await findCase(store.read, told)).toMatchObject({ status: 'completed', last_seq: 3 })
  expect((await eventsOf(store.read, asked)).map(({ format }) => Number(format))).toEqual([1, 1, 1, 2])
  expect(await engine.verify({ replay: true })).toEqual({ cases: 2, events: 7, faults: [] })
  // Their logs do not tell what they were opened with.
  expect(await rebuild(engine.host)).toEqual({ rebuilt: 0, kept: 2, faults: [] })
  await engine.close()
  rmSync(folder, { recursive: true, force: true })
})

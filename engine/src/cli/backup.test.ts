import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { samplePlugin } from '../case/sample.testing.ts'
import { backupFolder, databaseFile } from '../store/backup.ts'
import { openSqlite } from '../store/sqlite.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine } from '../testing.ts'
import { restore } from './restore.ts'

const base = mkdtempSync(join(tmpdir(), 'statecraft-backup-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const folder = () => mkdtempSync(join(base, 'at-'))

async function inUse() {
  const data = folder()
  const store = await openStore({ file: databaseFile(data) })
  const engine = await createTestEngine({ plugins: [samplePlugin()], store })
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 3 })
  return { engine, data, caseId, file: join(folder(), 'backup.sqlite') }
}

describe('a backup', () => {
  it('of an engine in use goes on elsewhere where that stood', async () => {
    const { engine, data, caseId, file } = await inUse()
    await backupFolder(data, file)
    await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
    await engine.close()
    const elsewhere = folder()
    expect(await restore(file, elsewhere)).toMatchObject({ cases: 1, events: 2, faults: [] })
    expect(readdirSync(elsewhere)).toEqual(['statecraft.sqlite'])
    const store = await openStore({ file: databaseFile(elsewhere) })
    const restored = await createTestEngine({ plugins: [samplePlugin()], store, ids: engine.host.ids })
    await restored.completeTask(
      { commandId: 'after-restore', task: (await restored.task(caseId, 'duyet')).task_id, data: {}, outcome: 'dong-y' },
      await restored.user('lanh-dao'),
    )
    expect((await restored.verify({ replay: true })).faults).toEqual([])
    await restored.close()
  })

  it('is not put into a folder that holds something', async () => {
    const { engine, data, file } = await inUse()
    await backupFolder(data, file)
    await engine.close()
    const full = folder()
    writeFileSync(join(full, 'note.txt'), '')
    await expect(restore(file, full)).rejects.toMatchObject({ code: 'restore-not-empty', params: { folder: full } })
  })

  it('that was damaged or changed is refused, and the folder stays empty', async () => {
    const { engine, data, file } = await inUse()
    await backupFolder(data, file)
    await engine.close()
    const cut = join(folder(), 'cut.sqlite')
    const whole = readFileSync(file)
    writeFileSync(cut, whole.subarray(0, whole.length - 8192))
    const changed = join(folder(), 'changed.sqlite')
    cpSync(file, changed)
    const database = openSqlite(changed)
    database.exec(`update event set by_user = 'somebody' where seq = 2`)
    database.close()
    const nothing = join(folder(), 'empty.sqlite')
    writeFileSync(nothing, '')
    const foreign = join(folder(), 'foreign.sqlite')
    const other = openSqlite(foreign)
    other.exec('create table note (text text)')
    other.close()
    for (const bad of [cut, changed, nothing, foreign, join(data, 'missing.sqlite')]) {
      const empty = folder()
      await expect(restore(bad, empty)).rejects.toMatchObject({ code: 'backup-broken' })
      expect(readdirSync(empty)).toEqual([])
    }
  })

  it('never writes over a file', async () => {
    const { engine, data, file } = await inUse()
    writeFileSync(file, 'mine')
    await expect(backupFolder(data, file)).rejects.toMatchObject({ code: 'backup-broken', params: { why: 'exists' } })
    expect(readFileSync(file, 'utf8')).toBe('mine')
    await engine.close()
  })
})

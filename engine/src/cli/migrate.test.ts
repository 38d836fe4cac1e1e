import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { noticeWorkflow, samplePlugin } from '../case/sample.testing.ts'
import { databaseFile } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine } from '../testing.ts'
import { migrateCommand } from './migrate.ts'
import { runCommand } from './run-command.testing.ts'

it('shows what would become of open cases, and moves them once it is told where to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'statecraft-migrate-'))
  try {
    const store = await openStore({ file: databaseFile(folder) })
    const engine = await createTestEngine({ plugins: [samplePlugin()], store })
    await engine.open('thong-bao', 'nhan-vien')
    const content = bpmn(noticeWorkflow.replaceAll('viec', 'viec-moi'), 'thong-bao')
    const definitions = [{ kind: 'workflow' as const, id: 'thong-bao', plugin: 'mau', content }]
    await engine.publish(
      { commandId: engine.commandId(), definitions, effectiveFrom: '2026-11-24', basis: 'thử', note: '' },
      null,
    )
    await engine.close()

    const run = (...more: string[]) =>
      runCommand([migrateCommand], ['migrate', 'thong-bao', '--to', '2', '--data', folder, ...more])
    const shown = await run('--preview')
    expect(shown).toMatchObject({ status: 1 })
    expect(shown.out).toContain('0 hồ sơ chuyển được, 1 cần chọn bước thay thế')
    const mapping = join(folder, 'mapping.json')
    await writeFile(mapping, JSON.stringify({ elements: { viec: 'viec-moi' } }))
    const done = await run('--apply', '--mapping', mapping)
    expect(done).toMatchObject({ status: 0 })
    expect(done.out).toContain('Đã chuyển 1 hồ sơ')
    expect((await run()).out).toContain('1 đã theo bản này')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

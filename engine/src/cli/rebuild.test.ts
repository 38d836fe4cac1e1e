import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeAnchor } from '../case/anchor.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import { holdFolder } from '../operate/hold-folder.ts'
import { lastAnchor } from '../store/anchors.ts'
import { databaseFile } from '../store/backup.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine } from '../testing.ts'
import { rebuildCommand, rebuildFolder } from './rebuild.ts'
import { runCommand } from './run-command.testing.ts'
import { verifyCommand } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'statecraft-rebuild-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const store = await openStore({ file: databaseFile(folder) })
  const engine = await createTestEngine({ plugins: [samplePlugin()], store })
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 3 })
  await writeAnchor(engine.host)
  await engine.close()
})

describe('statecraft verify --anchors', () => {
  it('compares with anchors kept elsewhere, one a line as the API answers, or a list', async () => {
    const store = await openStore({ file: databaseFile(folder) })
    const { number, at, hash } = (await lastAnchor(store.read))!
    await store.close()
    const verify = async (text: string) => {
      const file = join(folder, 'anchors.jsonl')
      writeFileSync(file, text)
      const { status, out } = await runCommand(
        [verifyCommand],
        ['verify', '--data', folder, '--json', '--anchors', file],
      )
      return status === 2 ? status : [status, JSON.parse(out).faults.map(({ code }: { code: string }) => code)]
    }
    expect(await verify(`${JSON.stringify({ anchor: { number, at, hash } })}\n`)).toEqual([0, []])
    expect(await verify(JSON.stringify([{ number, at, hash: 'x' }]))).toEqual([1, ['anchor-differs']])
    expect(await verify(JSON.stringify([{ number: 9, at, hash }]))).toEqual([1, ['anchor-missing']])
    expect(await verify('none')).toBe(2)
  })
})

describe('statecraft rebuild', () => {
  it('makes the rows of a folder again', async () => {
    const { status, out } = await runCommand([rebuildCommand], ['rebuild', '--data', folder, '--json'])
    expect([status, JSON.parse(out)]).toEqual([0, { rebuilt: 1, kept: 0, faults: [] }])
  })

  it('refuses a folder that a server holds', async () => {
    const hold = holdFolder(folder)
    await expect(rebuildFolder(folder)).rejects.toMatchObject({ code: 'folder-in-use' })
    hold.release()
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createTestEngine, loadTestPlugin } from '../testing.ts'

const root = join(import.meta.dirname, '../../..')

// guide:
it('goes to the head of the unit when the leave is long', async () => {
  const engine = await createTestEngine({
    plugins: [await loadTestPlugin(join(root, 'examples/hello'))],
    now: '2026-11-24T01:00:00Z',
  })
  const { caseId } = await engine.open('leave-request', 'employee')
  await engine.complete(caseId, 'request', 'employee', {
    fullName: 'Nguyễn Văn A',
    from: '2026-12-01',
    days: 7,
    reason: 'Việc gia đình',
  })
  await engine.expectOpen(caseId, 'review')
  await engine.advance('P3D')
  expect(await engine.case(caseId)).toMatchObject({ status: 'running', variables: { days: 7 } })
  expect((await engine.verify({ replay: true })).faults).toEqual([])
  await engine.close()
})
// :guide

it('stands in the guide as it stands here', async () => {
  const [, example] = (await readFile(import.meta.filename, 'utf8')).split(/^\/\/ guide:\n|\/\/ :guide\n/m)
  const guide = await readFile(join(root, 'docs/guides/developer.md'), 'utf8')
  expect(guide).toContain(example!.replace("join(root, 'examples/hello')", "'examples/hello'").trim())
})

it('says where a case waits instead, and what is wrong with a plugin', async () => {
  const engine = await createTestEngine({ plugins: [await loadTestPlugin(join(root, 'examples/hello'))] })
  const { caseId } = await engine.open('leave-request', 'employee')
  await expect(engine.expectOpen(caseId, 'review')).rejects.toThrow('should wait at review, but waits at request')
  await expect(engine.case('nobody')).rejects.toThrow('no case "nobody"')
  await engine.close()
  await expect(loadTestPlugin(join(root, 'docs'))).rejects.toThrow(/\S/)
})

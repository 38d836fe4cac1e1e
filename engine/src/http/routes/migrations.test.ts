import { afterAll, beforeAll, expect, it } from 'vitest'
import { bpmn } from '../../../../workflows/src/testing/diagram.ts'
import { newCommandId } from '../../client.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const publish = (text: string) =>
  app.engine.publish(
    {
      commandId: newCommandId(),
      definitions: [{ kind: 'workflow', id: 'muon-xe', plugin: 'hello', content: bpmn(text, 'muon-xe') }],
      effectiveFrom: '2026-11-24',
      basis: 'thử',
      note: '',
    },
    null,
  )

it('open cases are looked at, moved and taken back by who may publish, each reason a sentence', async () => {
  await publish("start > de-nghi > end\nde-nghi: user roles=employee title='Đề nghị mượn xe'")
  const person = await app.as('employee', 'phong-a')
  await person.cases.start({ commandId: newCommandId(), workflow: 'muon-xe', unit: 'phong-a' })
  await publish('start > xin > end\nxin: user roles=employee')
  const admin = await app.as('administrator', 'phong-a')

  const wanted = { workflow: 'muon-xe', to: 2 }
  const before = await admin.migrations.preview(wanted)
  expect(before.counts).toMatchObject({ moves: 0, 'needs-mapping': 1 })
  expect(before.reasons[0]!.sentence).toContain('Hồ sơ đang ở bước “Đề nghị mượn xe”')

  const mapping = { elements: { 'de-nghi': 'xin' } }
  expect((await admin.migrations.preview({ ...wanted, mapping })).counts.moves).toBe(1)
  const { migration } = await admin.migrations.start({ commandId: newCommandId(), ...wanted, mapping })
  await admin.migrations.pause(migration, { commandId: newCommandId() })
  await admin.migrations.resume(migration, { commandId: newCommandId() })
  await app.engine.runDue()
  expect(await admin.migrations.get(migration)).toMatchObject({ state: 'done', counts: { moved: 1 }, held: [] })
  await admin.migrations.undo(migration, { commandId: newCommandId() })
  await app.engine.runDue()
  expect((await admin.migrations.list()).items).toMatchObject([{ state: 'undone', counts: { undone: 1 } }])
  await expect(person.migrations.preview(wanted)).rejects.toMatchObject({ status: 403 })
})

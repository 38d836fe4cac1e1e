import { expect, it } from 'vitest'
import { samplePlugin } from '../case/sample.testing.ts'
import { findDefinitionDraft, putDefinitionDraft } from '../store/definitions.ts'
import { createTestEngine } from '../testing.ts'

it('publishing takes the draft it published, and keeps one that was saved on meanwhile', async () => {
  const plugin = samplePlugin()
  const engine = await createTestEngine({ plugins: [plugin] })
  const { store } = engine.host
  const by = await engine.user('quan-tri')
  const [id, form] = [...plugin.forms][0]!
  const titled = (title: string) => JSON.stringify({ ...form, title })
  const draft = (content: string, version: number) =>
    store.transaction((trx) =>
      putDefinitionDraft(trx, {
        kind: 'form',
        id,
        plugin: plugin.manifest.id,
        content,
        version,
        saved_at: engine.host.clock.now(),
        saved_by: by.user.id,
      }),
    )
  const publish = (content: string) =>
    engine.publish(
      {
        commandId: engine.commandId(),
        definitions: [{ kind: 'form', id, plugin: plugin.manifest.id, content }],
        effectiveFrom: '2026-12-01',
        basis: 'QĐ 02',
        note: '',
      },
      by,
    )
  await draft(titled('Một'), 1)
  await publish(titled('Một'))
  expect(await findDefinitionDraft(store.read, 'form', id)).toBeUndefined()
  await draft(titled('Ba'), 1)
  await publish(titled('Hai'))
  expect(await findDefinitionDraft(store.read, 'form', id)).toMatchObject({ content: titled('Ba') })
  await engine.close()
})

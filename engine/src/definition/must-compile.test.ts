import { describe, expect, it } from 'vitest'
import type { DefinitionKind } from '../engine-api.ts'
import { diagnosticsOf } from './must-compile.ts'

describe('what stands in the way of a definition', () => {
  it.each<[DefinitionKind, string, string]>([
    ['settings', '{', 'json-broken'],
    ['settings', 'null', 'value-wrong'],
    ['settings', '[]', 'value-wrong'],
    ['form', '{ "id": ', 'json-broken'],
    ['form', 'null', 'value-wrong'],
    ['register', '7', 'value-wrong'],
  ])('tells of a draft of %s that says %j, and throws nothing', async (kind, content, code) => {
    const found = await diagnosticsOf({ kind, id: 'mau', plugin: 'mau', content })
    expect(found).toMatchObject([{ code, severity: 'error' }])
  })

  it.each([null, true, 7])('tells of a form whose schema is %j', async (schema) => {
    const content = JSON.stringify({ id: 'mau', title: 'Mẫu', schema, uiSchema: {}, logic: [] })
    const found = await diagnosticsOf({ kind: 'form', id: 'mau', plugin: 'mau', content })
    expect(found.some(({ severity }) => severity === 'error')).toBe(true)
  })
})

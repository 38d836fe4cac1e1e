import { describe, expect, it } from 'vitest'
import { bpmnOf } from '../../../workflows/src/testing/diagram.ts'
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

it('is told what keeps another process of a file from running', async () => {
  const content = bpmnOf({ chinh: 'start > end', phu: 'start-2 > tinh > end-2\ntinh: script expression=1 result=x' })
  const found = await diagnosticsOf({ kind: 'workflow', id: 'chinh', plugin: 'mau', content })
  expect(found).toMatchObject([{ code: 'script-without-feel', element: 'tinh' }])
})

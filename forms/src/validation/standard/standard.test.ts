import { describe, expect, it } from 'vitest'
import { compileForm } from '../../compile.ts'
import { checkWholeForm } from '../../server/check-whole-form.ts'
import { compileValidator } from '../../server/validator.ts'
import { standardCases } from './cases.ts'
import { differences } from './differences.ts'

const env = { now: '2026-03-01T00:00:00Z' }

describe.each(Object.entries(standardCases))('JSON Schema 2020-12: %s', (_keyword, cases) => {
  it.each(cases.map((one) => [JSON.stringify(one.schema).slice(0, 90), one] as const))(
    '%s',
    (_text, { schema, valid, invalid }) => {
      const validator = compileValidator({ schema })
      for (const data of valid)
        expect([JSON.stringify(data), validator(data).length > 0]).toEqual([JSON.stringify(data), false])
      for (const data of invalid)
        expect([JSON.stringify(data), validator(data).length > 0]).toEqual([JSON.stringify(data), true])
    },
  )
})

describe('where we differ, on purpose', () => {
  it.each(differences.map((one) => [one.standard, one] as const))('%s', (_standard, one) => {
    const form = { id: 'x', title: 'X', schema: one.schema }
    const errors = checkWholeForm(form).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ code }) => code)).toEqual(
      one.refusedFor === null ? [] : expect.arrayContaining([one.refusedFor]),
    )
    if (one.refusedFor !== null) return
    const found = compileForm(form, compileValidator(form)).validate(one.accepted ?? one.refused, env)
    expect(found.length > 0).toBe(one.accepted !== undefined)
  })
})

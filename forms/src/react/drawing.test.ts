import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { branchValidator } from './branch-validator.ts'
import { hasBranches } from './branches.ts'
import { withDefaults } from './defaults.ts'
import { spansOf } from './layout.ts'
import { translateForm } from './translate-form.ts'
import { allowedUi } from './ui-allow-list.ts'
import { windowOf } from './widgets/rows/use-window.ts'

describe('the grid of a section', () => {
  it.each([
    [1, [6]],
    [2, [6, 6]],
    [3, [4, 4, 4]],
    [4, [6, 6, 6, 6]],
    [5, [4, 4, 4, 6, 6]],
  ])('shares the rows among %i short fields', (count, spans) => {
    expect(spansOf(Array.from({ length: count }, () => ({ wide: false })))).toEqual(spans)
  })

  it('gives a wide field the whole row', () => {
    expect(spansOf([{ wide: false }, { wide: true }, { wide: false, span: 8 }])).toEqual([6, 12, 8])
  })
})

describe('a stored uiSchema', () => {
  it('loses what could reach the page, at every depth', () => {
    const stored = {
      'ui:submitButtonOptions': { props: { formAction: 'https://example.org' } },
      'ui:options': { style: { color: 'red' }, width: 'half' },
      name: { 'ui:widget': 'Unknown', 'ui:help': 'Giúp', 'ui:field': 'x', classNames: 'y' },
    }
    expect(allowedUi(stored)).toEqual({ 'ui:options': { width: 'half' }, name: { 'ui:help': 'Giúp' } })
  })

  it('is the same after a second time', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('ui:widget', 'ui:options', 'width', 'style', 'a'), maxDepth: 3 }),
        (ui) => {
          const once = allowedUi(ui as never)
          expect(allowedUi(once)).toEqual(once)
        },
      ),
    )
  })
})

describe('branches of a schema', () => {
  const chosen = {
    if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
    then: { properties: { more: {} } },
  }

  it('are asked for by reading the schema', () => {
    const isA = (data: object) => branchValidator.isValid(chosen.if as never, data, {} as never)
    expect([isA({ kind: 'a' }), isA({ kind: 'b' }), isA({})]).toEqual([true, false, false])
  })

  it('are told from options, which are no branches', () => {
    expect(hasBranches({ type: 'object', properties: { x: { oneOf: [{ const: 1, title: 'Một' }] } } })).toBe(false)
    expect(hasBranches({ type: 'object', properties: { x: chosen } })).toBe(true)
  })

  it('come to an end in a schema that refers to itself', () => {
    const root = { $defs: { loop: { allOf: [{ $ref: '#/$defs/loop' }] } } }
    expect(branchValidator.isValid({ $ref: '#/$defs/loop' } as never, {}, root as never)).toBe(true)
  })
})

it('fills defaults in where nothing is, and leaves what is there', () => {
  const form = {
    id: 'f',
    title: 'F',
    schema: {
      type: 'object',
      properties: { a: { type: 'string', default: 'x' }, b: { type: 'object', properties: { c: { default: 1 } } } },
    },
  }
  expect(withDefaults(form, { a: 'y' })).toEqual({ a: 'y', b: { c: 1 } })
})

it('speaks another language where there is a translation', () => {
  const form = {
    id: 'f',
    title: 'Biểu mẫu',
    schema: {},
    pages: [{ id: 'p', title: 'Trang', fields: [] }],
    translations: { en: { '/title': 'Form', '/pages/0/title': 'Page', '/nowhere': 'x' } },
  }
  expect(translateForm(form, 'en')).toMatchObject({ title: 'Form', pages: [{ title: 'Page' }] })
})

it('shows only rows that exist, whatever the place of scrolling', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(50_000), (count, top) => {
      const { from, to } = windowOf(count, top, 560, 40)
      expect(from >= 0 && to <= count && from <= count).toBe(true)
    }),
  )
})

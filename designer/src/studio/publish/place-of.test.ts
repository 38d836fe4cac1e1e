import { describe, expect, it } from 'vitest'
import { placeOf } from './place-of.ts'

describe('the place of a diagnostic', () => {
  it('is the page of its file, at its element', () => {
    expect(placeOf({ file: 'workflows/nghi-phep.bpmn', element: 'duyet' })).toEqual({
      to: '/studio/workflows/$id',
      id: 'nghi-phep',
      element: 'duyet',
    })
    expect(placeOf({ file: 'forms/don.form.json', element: '' })).toEqual({
      to: '/studio/forms/$id',
      id: 'don',
      element: undefined,
    })
  })

  it('is nowhere for what has no page', () => {
    expect(placeOf({ file: 'rules/index.ts', element: '' })).toBeNull()
    expect(placeOf({ element: 'x' })).toBeNull()
  })
})

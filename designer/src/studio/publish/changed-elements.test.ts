import { expect, it } from 'vitest'
import { changedElements } from './changed-elements.ts'

const drawn = (...ids: string[]) => ids.map((id) => `<bpmndi:BPMNShape id="${id}-shape" bpmnElement="${id}"/>`).join('')

it('tells what is new from what changed, and forgets what is gone', () => {
  const found = changedElements(drawn('tham-dinh', 'ky', 'cu'), drawn('tham-dinh', 'ky', 'thanh-tra', 'a-thanh-tra'), [
    { element: 'thanh-tra' },
    { element: 'ky' },
    { element: 'cu' },
    { element: '' },
  ])
  expect(found).toEqual({ fresh: ['thanh-tra', 'a-thanh-tra'], changed: ['ky'] })
})

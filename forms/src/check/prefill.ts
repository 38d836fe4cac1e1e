import { nodesOf } from '../field.ts'
import { isObject, pointerOf } from '../pointer.ts'
import { diagnostic, type FormCheck } from './diagnostic.ts'
import { suggestion } from './similar.ts'

/** What a register look-up fills must be a sibling of the field that looks up. */
export const checkPrefill: FormCheck = (form) => {
  const all = nodesOf(form.schema)
  return all.flatMap((field) => {
    const lookup = field.schema['x-register']
    const prefill = isObject(lookup) && isObject(lookup.prefill) ? lookup.prefill : {}
    const siblings = all.filter(({ parent }) => parent === field.parent).map(({ name }) => name)
    return Object.keys(prefill)
      .filter((name) => !siblings.includes(name))
      .map((name) => {
        const element = `/schema${field.schemaPointer}${pointerOf(['x-register', 'prefill', name])}`
        return diagnostic('prefill-unknown-field', element, { name, field: field.title, ...suggestion(name, siblings) })
      })
  })
}

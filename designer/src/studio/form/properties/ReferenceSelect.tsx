import { changeField, type JsonObject } from '@statecraft/forms'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import { PropertySelect } from './PropertySelect.tsx'

/** Which register or code list a field looks in. */
export function ReferenceSelect({ field }: { field: TreeField }) {
  const { form, words, references, apply } = useDesigner()
  const kind = field.kind
  if (kind !== 'register' && kind !== 'code-list') return null
  const lookup = field.schema['x-register'] as { register?: string } | undefined
  const value = kind === 'register' ? (lookup?.register ?? '') : String(field.schema['x-code-list'] ?? '')
  const fitting = references.registers.filter((register) => register.kind === undefined || register.kind === kind)
  return (
    <PropertySelect
      label={kind === 'register' ? words.register : words.codeList}
      value={value}
      options={[
        ...(value === '' ? [{ value: '', title: words.noRegister }] : []),
        ...fitting.map(({ id, title }) => ({ value: id, title })),
      ]}
      onChange={(id) => {
        const schema: JsonObject =
          kind === 'register' ? { 'x-register': { ...lookup, register: id } } : { 'x-code-list': id }
        apply(changeField(form, { path: field.pointer, schema }))
      }}
    />
  )
}

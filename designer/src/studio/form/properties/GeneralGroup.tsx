import Box from '@mui/material/Box'
import Switch from '@mui/material/Switch'
import { changeField, type JsonSchema } from '@statecraft/forms'
import { useId } from 'react'
import { conditionOf } from '../condition.ts'
import { useDesigner } from '../designer-context.ts'
import { isDataName } from '../field-names.ts'
import { schemaAt, type TreeField } from '../form-tree.ts'
import { asKind, paletteKinds } from '../kinds.ts'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PropertyGroup } from './PropertyGroup.tsx'
import { PropertyInput } from './PropertyInput.tsx'
import { PropertySelect } from './PropertySelect.tsx'
import { ReferenceSelect } from './ReferenceSelect.tsx'

/** Label, help, kind, name, whether it must be filled, and what there is to choose from. */
export function GeneralGroup({ field }: { field: TreeField }) {
  const { form, words, apply, titled, rename } = useDesigner()
  const { pointer, schema } = field
  const change = (keywords: JsonSchema, key: string | null = null) =>
    apply(changeField(form, { path: pointer, schema: keywords }), key)
  return (
    <PropertyGroup title={words.general} open>
      <PropertyInput
        label={words.label}
        value={typeof schema.title === 'string' ? schema.title : ''}
        onType={(title) => void change({ title: title === '' ? null : title }, `title:${pointer}`)}
        onLeave={() => titled(pointer)}
      />
      <PropertyInput
        label={words.help}
        value={typeof schema.description === 'string' ? schema.description : ''}
        onType={(text) => void change({ description: text === '' ? null : text }, `help:${pointer}`)}
      />
      {field.kind !== 'group' && <RequiredSwitch field={field} />}
      <KindSelect field={field} />
      <ReferenceSelect field={field} />
      <OptionsEditor field={field} />
      <PropertyInput
        label={words.dataName}
        value={field.name}
        help={words.dataNameHelp}
        mono
        onDone={(name) => {
          if (!isDataName(name)) return words.dataNameWrong
          rename(pointer, name)
          return undefined
        }}
      />
    </PropertyGroup>
  )
}

function RequiredSwitch({ field }: { field: TreeField }) {
  const { form, words, apply, disabled } = useDesigner()
  const id = useId()
  const conditional = conditionOf(form, field.pointer) !== null
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: 32 }}>
      <Box component="label" htmlFor={id} sx={{ typography: 'body2' }}>
        {conditional ? words.requiredShown : words.required}
      </Box>
      <Switch
        id={id}
        checked={field.required}
        disabled={disabled}
        onChange={(event) => apply(changeField(form, { path: field.pointer, required: event.target.checked }))}
      />
    </Box>
  )
}

function KindSelect({ field }: { field: TreeField }) {
  const { form, words, apply, references } = useDesigner()
  // A section or table holds other fields; making it a text would throw them away.
  if (field.kind === 'group' || field.kind === 'rows') return null
  const kinds = paletteKinds.filter((entry) => entry.group !== 'container')
  return (
    <PropertySelect
      label={words.kind}
      value={field.kind ?? 'unknown'}
      options={kinds.map((entry) => ({ value: entry.kind, title: words.kinds[entry.kind] }))}
      onChange={(kind) => {
        const chosen = kinds.find((entry) => entry.kind === kind)
        const current = schemaAt(form, field.pointer)
        if (!chosen || !current || kind === field.kind) return
        const schema = asKind(current, chosen, words, references.registers[0]?.id ?? '')
        apply(changeField(form, { path: field.pointer, schema }))
      }}
    />
  )
}

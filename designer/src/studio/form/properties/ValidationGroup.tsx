import Box from '@mui/material/Box'
import { changeField } from '@statecraft/forms'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import type { StudioFormWords } from '../words.vi.ts'
import { PropertyGroup } from './PropertyGroup.tsx'
import { PropertyInput } from './PropertyInput.tsx'

interface Limits {
  min: string
  max: string
  minLabel: string
  maxLabel: string
  unit: string
}

/** The bounds of a value: length of a text, size of a number, number of rows. */
export function ValidationGroup({ field }: { field: TreeField }) {
  const { words } = useDesigner()
  const limits = limitsOf(field, words)
  if (!limits) return null
  return (
    <PropertyGroup title={words.validation} summary={summaryOf(field, limits, words)}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        <Bound field={field} keyword={limits.min} label={limits.minLabel} />
        <Bound field={field} keyword={limits.max} label={limits.maxLabel} />
      </Box>
    </PropertyGroup>
  )
}

function Bound({ field, keyword, label }: { field: TreeField; keyword: string; label: string }) {
  const { form, words, apply } = useDesigner()
  const value = field.schema[keyword]
  return (
    <PropertyInput
      label={label}
      value={typeof value === 'number' ? String(value).replace('.', ',') : ''}
      numeric
      onDone={(text) => {
        const number = Number(text.trim().replace(',', '.'))
        if (text.trim() !== '' && !Number.isFinite(number)) return words.notANumber
        apply(changeField(form, { path: field.pointer, schema: { [keyword]: text.trim() === '' ? null : number } }))
        return undefined
      }}
    />
  )
}

function limitsOf(field: TreeField, words: StudioFormWords): Limits | null {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return {
        min: 'minLength',
        max: 'maxLength',
        minLabel: words.minLength,
        maxLabel: words.maxLength,
        unit: words.characters,
      }
    case 'number':
    case 'integer':
    case 'money':
      return { min: 'minimum', max: 'maximum', minLabel: words.minimum, maxLabel: words.maximum, unit: '' }
    case 'rows':
      return {
        min: 'minItems',
        max: 'maxItems',
        minLabel: words.minItems,
        maxLabel: words.maxItems,
        unit: words.rowsUnit,
      }
    default:
      return null
  }
}

function summaryOf(field: TreeField, limits: Limits, words: StudioFormWords): string {
  const number = (keyword: string) => {
    const value = field.schema[keyword]
    return typeof value === 'number' ? new Intl.NumberFormat('vi-VN').format(value) : null
  }
  const [min, max] = [number(limits.min), number(limits.max)]
  if (min !== null && max !== null) return words.lengthBetween(min, max, limits.unit)
  if (min !== null) return words.atLeast(min, limits.unit)
  return max === null ? words.noLimits : words.atMost(max, limits.unit)
}

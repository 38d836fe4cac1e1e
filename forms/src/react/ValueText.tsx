import Box from '@mui/material/Box'
import { optionsOf } from '../field.ts'
import type { JsonSchema, UiSchema } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { formatDay } from '../text/day.ts'
import { formatNumber } from '../text/number.ts'
import { drawnKind, itemsOf } from './field-kind.ts'
import { useForm } from './form-context.ts'
import { useAnswer } from './lookup-cache.ts'
import { groupsDigits } from './number-grouping.ts'
import { FileLine } from './widgets/FileLine.tsx'
import type { FormWords } from './words.vi.ts'

interface ValueTextProps {
  schema: JsonSchema
  ui: UiSchema
  value: JsonValue | undefined
  /** In a table: nothing at all for nothing, and one line. */
  inCell?: boolean
}

/** A value as text, for a form that is read and for the cells of a table. */
export function ValueText({ schema, ui, value, inCell }: ValueTextProps) {
  const { words, form } = useForm()
  const kind = drawnKind(schema, ui, form.schema)
  if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return inCell ? null : <Box sx={{ color: 'text.secondary', minHeight: 24 }}>{words.none}</Box>
  }
  if (kind === 'file' && !inCell) {
    return [value].flat().map((id) => <FileLine key={String(id)} id={String(id)} />)
  }
  return (
    <Box
      component="span"
      sx={inCell ? {} : { display: 'block', minHeight: 24, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      {kind === 'code-list' || kind === 'register' || kind === 'multi-choice' ? (
        <LookedUp schema={schema} value={value} />
      ) : (
        textOf(schema, ui, value, words)
      )}
    </Box>
  )
}

function LookedUp({ schema, value }: { schema: JsonSchema; value: JsonValue }) {
  const { lookup, form } = useForm()
  const items = schema.type === 'array' ? itemsOf(schema, form.schema) : schema
  const list = typeof items['x-code-list'] === 'string' ? items['x-code-list'] : null
  const register = isObject(items['x-register']) ? String(items['x-register'].register) : null
  const codes = useAnswer(list, () => lookup.codeList(list ?? ''))
  const values = [value].flat()
  const labels = useAnswer(register ? `${register} ${values.join(' ')}` : null, () =>
    Promise.all(values.map((id) => lookup.recordLabel(register ?? '', String(id)))),
  )
  if (register) return values.map((id, index) => labels?.[index] ?? String(id)).join(', ')
  const options = list
    ? (codes ?? []).map((entry) => ({ value: entry.code as JsonValue, title: entry.title }))
    : optionsOf(items)
  return values.map((one) => options.find((option) => option.value === one)?.title ?? String(one)).join(', ')
}

/** The text of a value whose kind needs no look-up. */
export function textOf(schema: JsonSchema, ui: UiSchema, value: JsonValue, words: FormWords): string {
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? '' : String(one))).join(', ')
  if (typeof value === 'object') return ''
  switch (drawnKind(schema, ui, schema)) {
    case 'money':
      return typeof value === 'number' ? `${formatNumber(value)} đ` : String(value)
    case 'number':
    case 'integer':
      return typeof value === 'number' ? formatNumber(value, groupsDigits(schema, ui)) : String(value)
    case 'date':
      return formatDay(String(value))
    case 'yes-no':
      return value === true ? words.yes : value === false ? words.no : String(value)
    case 'choice':
      return optionsOf(schema).find((option) => option.value === value)?.title ?? String(value)
    default:
      return String(value)
  }
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { changeField, type JsonObject, type JsonValue, optionsOf } from '@statecraft/forms'
import { Plus, X } from 'lucide-react'
import { useDesigner } from '../designer-context.ts'
import { nameFrom } from '../field-names.ts'
import { schemaAt, type TreeField } from '../form-tree.ts'

interface Option {
  value: JsonValue
  title: string
}

/** The options of a choice: the words people see, and the code that is stored. */
export function OptionsEditor({ field }: { field: TreeField }) {
  const { form, words, apply, disabled } = useDesigner()
  if (field.kind !== 'choice' && field.kind !== 'multi-choice') return null
  const many = field.kind === 'multi-choice'
  const holder = many ? ((field.schema.items ?? {}) as JsonObject) : field.schema
  if (typeof holder['x-code-list'] === 'string') return null
  const options = optionsOf(holder)
  const store = (next: readonly Option[], key: string | null = null) => {
    const oneOf = next.map((option): JsonObject => ({ const: option.value, title: option.title }))
    const written = schemaAt(form, field.pointer) ?? {}
    const { enum: _, anyOf: __, ...items } = (written.items ?? {}) as JsonObject
    const schema: JsonObject = many ? { items: { ...items, oneOf } } : { oneOf, enum: null, anyOf: null }
    apply(changeField(form, { path: field.pointer, schema }), key)
  }
  const put = (index: number, option: Option, key: string) =>
    store(
      options.map((old, at) => (at === index ? option : old)),
      key,
    )
  return (
    <Box role="group" aria-label={words.options}>
      <Typography variant="body2" sx={{ fontWeight: 600, mb: '4px' }}>
        {words.options}
      </Typography>
      <Box sx={{ display: 'grid', gap: '4px' }}>
        {options.map((option, index) => (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: an option has no name but its place while its words are typed.
            key={index}
            sx={{
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) 28px',
              gap: '4px',
              alignItems: 'center',
            }}
          >
            <OutlinedInput
              size="small"
              notched={false}
              disabled={disabled}
              value={option.title}
              onChange={(event) =>
                put(index, { ...option, title: event.target.value }, `option-title:${field.pointer}:${index}`)
              }
              slotProps={{ input: { 'aria-label': `${words.optionName}, ${words.option(index + 1)}` } }}
            />
            <OutlinedInput
              size="small"
              notched={false}
              disabled={disabled || typeof option.value !== 'string'}
              value={String(option.value)}
              onChange={(event) =>
                put(index, { ...option, value: event.target.value }, `option-value:${field.pointer}:${index}`)
              }
              slotProps={{
                input: { 'aria-label': `${words.optionValue}, ${words.option(index + 1)}`, style: { fontSize: 13 } },
              }}
            />
            <IconButton
              size="small"
              disabled={disabled || options.length <= 1}
              aria-label={words.removeOption(option.title)}
              onClick={() => store(options.filter((_, at) => at !== index))}
              sx={{ p: '4px' }}
            >
              <X size={14} />
            </IconButton>
          </Box>
        ))}
      </Box>
      {!disabled && (
        <Button
          variant="text"
          startIcon={<Plus size={16} />}
          onClick={() => store([...options, newOption(options, words.newOption)])}
        >
          {words.addOption}
        </Button>
      )}
    </Box>
  )
}

function newOption(options: readonly Option[], titleOf: (index: number) => string): Option {
  let index = options.length + 1
  while (options.some((option) => option.value === nameFrom(titleOf(index)))) index += 1
  return { value: nameFrom(titleOf(index)), title: titleOf(index) }
}

import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { type FieldProps, toFieldPathId } from '@rjsf/utils'
import { ChevronDown, ChevronUp, Copy, Trash2, X } from 'lucide-react'
import { useId } from 'react'
import type { JsonSchema, UiSchema } from '../../../form.ts'
import type { JsonValue } from '../../../json.ts'
import { isObject, pointerOf } from '../../../pointer.ts'
import { FindingText } from '../../FindingText.tsx'
import { uiOf } from '../../field-kind.ts'
import { useField, useForm } from '../../form-context.ts'
import { formStyle } from '../../form-style.ts'
import { ValueText } from '../../ValueText.tsx'
import type { Column } from './columns.ts'
import type { RowRights } from './row-rights.ts'

interface RowEditorProps {
  field: FieldProps
  items: JsonSchema
  index: number
  count: number
  row: JsonValue | undefined
  columns: readonly Column[]
  rights: RowRights
  /** The rows before and after it among those shown. */
  previous: number | null
  next: number | null
  onGo(index: number): void
  onClose(): void
  onDuplicate?: (() => void) | undefined
  onRemove?: (() => void) | undefined
}

/** The one row that is open, in a panel at the side; on a phone it takes the screen. */
export function RowEditor(props: RowEditorProps) {
  const { words } = useForm()
  const titleId = useId()
  return (
    <Drawer
      anchor="right"
      open
      onClose={props.onClose}
      slotProps={{ paper: { 'aria-labelledby': titleId, role: 'dialog', sx: { width: 'min(640px, 100%)' } } }}
    >
      <Head {...props} titleId={titleId} />
      <Box
        sx={{ ...formStyle, flex: 1, overflowY: 'auto', p: 2, bgcolor: 'background.paper' }}
        // A row that is only read has nothing to go to inside, and is scrolled by keys all the same.
        {...(props.rights.edit ? {} : { tabIndex: 0, role: 'region', 'aria-labelledby': titleId })}
      >
        <RowForm key={props.index} {...props} />
      </Box>
      <Box
        sx={{
          display: 'flex',
          gap: 1,
          alignItems: 'center',
          px: 2,
          py: 1,
          borderTop: 1,
          borderColor: 'divider',
          minHeight: 56,
        }}
      >
        {props.onRemove && (
          <Button variant="text" color="error" startIcon={<Trash2 size={16} />} onClick={props.onRemove}>
            {words.removeRow}
          </Button>
        )}
        {props.onDuplicate && (
          <Button variant="text" startIcon={<Copy size={16} />} onClick={props.onDuplicate}>
            {words.duplicateRow}
          </Button>
        )}
        <Button variant="contained" size="large" onClick={props.onClose} sx={{ ml: 'auto' }}>
          {props.rights.edit ? words.done : words.close}
        </Button>
      </Box>
    </Drawer>
  )
}

function Head({
  index,
  count,
  row,
  columns,
  previous,
  next,
  onGo,
  onClose,
  titleId,
}: RowEditorProps & { titleId: string }) {
  const { words } = useForm()
  const name = columns.find((column) => column.kind === 'text') ?? columns[0]
  const value = name && isObject(row) ? row[name.name] : undefined
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: '4px',
        px: 2,
        minHeight: 56,
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        component="h2"
        variant="h2"
        id={titleId}
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {words.rowNumber(index + 1)}
        {name && value !== undefined && ': '}
        {name && <ValueText schema={name.schema} ui={name.ui} value={value} inCell />}
      </Typography>
      <IconButton
        aria-label={words.previousRow}
        disabled={previous === null}
        onClick={() => previous !== null && onGo(previous)}
      >
        <ChevronUp size={16} />
      </IconButton>
      <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {words.of(index + 1, count)}
      </Typography>
      <IconButton aria-label={words.nextRow} disabled={next === null} onClick={() => next !== null && onGo(next)}>
        <ChevronDown size={16} />
      </IconButton>
      <IconButton aria-label={words.close} edge="end" onClick={onClose}>
        <X size={16} />
      </IconButton>
    </Box>
  )
}

function RowForm({ field, items, index, row }: RowEditorProps) {
  const { registry, fieldPathId, uiSchema } = field
  const { SchemaField } = registry.fields
  const place = toFieldPathId(String(index), registry.globalFormOptions, fieldPathId)
  const path = [...fieldPathId.path, index]
  const own = useField(pointerOf(path)).findings
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {own.map((finding) => (
        <FindingText key={finding.title} finding={finding} />
      ))}
      {SchemaField && (
        <SchemaField
          name={String(index)}
          schema={items}
          uiSchema={uiOf((uiSchema ?? {}) as UiSchema, 'items')}
          formData={row}
          fieldPathId={{ ...place, path }}
          registry={registry}
          onChange={field.onChange}
          onBlur={field.onBlur}
          onFocus={field.onFocus}
          disabled={field.disabled}
          readonly={field.readonly}
        />
      )}
    </Box>
  )
}

import Box from '@mui/material/Box'
import type { FieldTemplateProps } from '@rjsf/utils'
import type { JsonSchema, UiSchema } from '../form.ts'
import { pointerOf } from '../pointer.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { FieldNote } from './FieldNote.tsx'
import { drawnKind, uiOption } from './field-kind.ts'
import { useFieldLook, useForm } from './form-context.ts'

/** Label above, the field, and below it its help or, in place of it, what is wrong. Sections and tables bring their own frame. */
export function FieldFrame(props: FieldTemplateProps) {
  const { id, label, children, schema, uiSchema, hidden, required, fieldPathId, rawDescription, rawHelp } = props
  const pointer = pointerOf(fieldPathId.path)
  const field = useFieldLook(pointer)
  const { readOnly, form } = useForm()
  if (hidden || !field.visible) return null

  const ui = (uiSchema ?? {}) as UiSchema
  const kind = drawnKind(schema as JsonSchema, ui, form.schema)
  if (kind === 'group' || kind === 'rows') return <Box data-path={pointer}>{children}</Box>

  const help = rawHelp || rawDescription || ''
  const isGroup =
    kind === 'yes-no' ||
    kind === 'multi-choice' ||
    kind === 'file' ||
    (kind === 'choice' && uiOption(ui, 'widget') === 'radio')
  return (
    <Box data-path={pointer} sx={{ minWidth: 0 }}>
      <FieldLabel
        id={id}
        text={label}
        required={!readOnly && (Boolean(required) || field.required)}
        quiet={readOnly}
        group={readOnly || isGroup}
      />
      {children}
      <FieldNote id={id} help={readOnly ? '' : help} findings={field.findings} />
    </Box>
  )
}

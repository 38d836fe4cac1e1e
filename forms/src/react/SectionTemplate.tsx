import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ObjectFieldTemplateProps } from '@rjsf/utils'
import { effectiveSchema } from '../field.ts'
import type { JsonSchema, UiSchema } from '../form.ts'
import { isObject, pointerOf } from '../pointer.ts'
import { type Cell, FieldGrid } from './FieldGrid.tsx'
import { FormCard } from './FormCard.tsx'
import { drawnKind, uiOf, uiOption } from './field-kind.ts'
import { useForm, useVisible } from './form-context.ts'
import { shapeOf, spansOf } from './layout.ts'
import { RootSections } from './RootSections.tsx'

/** An object of the form: the whole of it, a numbered card, a group within a card, or one row of a table. */
export function SectionTemplate(props: ObjectFieldTemplateProps) {
  const { fieldPathId, properties, title, description } = props
  const { form } = useForm()
  const pointer = pointerOf(fieldPathId.path)
  const names = properties.filter((property) => !property.hidden).map((property) => property.name)
  const visible = useVisible(pointer, names)
  const cells = cellsOf(props, form.schema, visible)

  if (fieldPathId.path.length === 0) return <RootSections cells={cells} />
  if (typeof fieldPathId.path.at(-1) === 'number') return <FieldGrid cells={cells} />
  if (fieldPathId.path.length === 1) {
    return (
      <FormCard title={title} description={typeof description === 'string' ? description : undefined}>
        <FieldGrid cells={cells} />
      </FormCard>
    )
  }
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      {title && (
        <Typography component="legend" variant="h3" sx={{ p: 0, mb: 1 }}>
          {title}
        </Typography>
      )}
      <FieldGrid cells={cells} />
    </Box>
  )
}

function cellsOf(props: ObjectFieldTemplateProps, root: JsonSchema, visible: ReadonlySet<string>): Cell[] {
  const ui = (props.uiSchema ?? {}) as UiSchema
  const children = isObject((props.schema as JsonSchema).properties)
    ? ((props.schema as JsonSchema).properties as JsonSchema)
    : {}
  const shown = props.properties.filter((property) => visible.has(property.name))
  const fields = shown.map((property) => {
    const child = children[property.name]
    const schema = effectiveSchema(isObject(child) ? child : {}, root)
    const kind = drawnKind(schema, uiOf(ui, property.name), root)
    return { kind, shape: shapeOf(kind, schema, uiOf(ui, property.name)) }
  })
  const columns = uiOption(ui, 'columns')
  const spans = spansOf(
    fields.map((field) => field.shape),
    typeof columns === 'number' ? Math.min(4, Math.max(1, Math.floor(columns))) : 3,
  )
  return shown.map((property, index) => ({
    name: property.name,
    kind: fields[index]!.kind,
    span: spans[index]!,
    content: property.content,
  }))
}

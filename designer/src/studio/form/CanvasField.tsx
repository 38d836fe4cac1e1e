import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { CircleAlert, EyeOff } from 'lucide-react'
import { AddHere } from './AddHere.tsx'
import { CanvasGrid } from './CanvasGrid.tsx'
import { conditionOf } from './condition.ts'
import { useDesigner } from './designer-context.ts'
import { dragField, drop, isOurs } from './dragging.ts'
import { FauxControl } from './FauxControl.tsx'
import { FieldToolbar } from './FieldToolbar.tsx'
import { diagnosticsOf } from './field-diagnostics.ts'
import { parentPlace } from './field-names.ts'
import type { TreeField } from './form-tree.ts'

/** One field on the canvas, as people will see it, with its outline when it is selected. */
export function CanvasField({ field }: { field: TreeField }) {
  const designer = useDesigner()
  const { selected, select, disabled, form } = designer
  const isSelected = selected === field.pointer
  const problems = diagnosticsOf(designer, field.pointer)
  const wrong = problems.some((problem) => problem.severity === 'error')
  const edge = isSelected ? 'primary.main' : wrong ? 'error.main' : 'transparent'
  return (
    <Box
      data-canvas={field.pointer}
      draggable={!disabled}
      onDragStart={(event) => dragField(event, field.pointer)}
      onDragOver={(event) => isOurs(event) && event.preventDefault()}
      onDrop={(event) => drop(event, designer, { into: parentPlace(field.pointer), after: field.name })}
      onClick={(event) => {
        event.stopPropagation()
        select(field.pointer)
      }}
      sx={{
        position: 'relative',
        m: '-10px',
        p: '8px',
        border: '2px solid',
        borderColor: edge,
        borderRadius: '8px',
        cursor: 'pointer',
        '&:hover': { borderColor: edge === 'transparent' ? 'divider' : edge },
        // The frame of a field inside must not light up the frame of its section.
        '&:hover:has([data-canvas]:hover)': { borderColor: edge },
      }}
    >
      {isSelected && !disabled && <FieldToolbar field={field} />}
      {field.kind === 'group' ? <Section field={field} /> : <Field field={field} />}
      {conditionOf(form, field.pointer) !== null && <Conditional />}
      {problems.map((problem) => (
        <Box
          key={problem.message}
          sx={{
            display: 'flex',
            gap: '6px',
            mt: '4px',
            typography: 'caption',
            fontWeight: 550,
            color: wrong ? 'error.main' : 'warning.main',
          }}
        >
          <CircleAlert size={16} aria-hidden style={{ flex: 'none', marginTop: 1 }} />
          {problem.message}
        </Box>
      ))}
    </Box>
  )
}

function Field({ field }: { field: TreeField }) {
  const help = field.schema.description
  return (
    <>
      <Typography
        variant={field.kind === 'rows' ? 'h3' : 'body2'}
        component="div"
        sx={{
          fontWeight: field.kind === 'rows' ? 650 : 600,
          mb: field.kind === 'rows' ? 1 : '4px',
          overflowWrap: 'anywhere',
        }}
      >
        {field.title}
        {field.required && (
          <Box component="span" sx={{ color: 'error.main', ml: '6px' }}>
            *
          </Box>
        )}
      </Typography>
      <FauxControl field={field} />
      {typeof help === 'string' && help !== '' && (
        <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: '4px' }}>
          {help}
        </Typography>
      )}
    </>
  )
}

function Section({ field }: { field: TreeField }) {
  const { disabled } = useDesigner()
  return (
    <>
      <Typography variant="h3" component="h3" sx={{ mb: 2 }}>
        {field.title}
      </Typography>
      <CanvasGrid fields={field.children} draw={(child) => <CanvasField field={child} />} />
      {!disabled && <AddHere small place={{ into: field.pointer }} />}
    </>
  )
}

function Conditional() {
  const { words } = useDesigner()
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: '6px',
        mt: '4px',
        typography: 'caption',
        fontWeight: 550,
        color: 'primary.main',
      }}
    >
      <EyeOff size={16} aria-hidden />
      {words.conditional}
    </Box>
  )
}

import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import { lookOf, withLook } from '../look.ts'

/** Which fields of a row are columns of the table; none chosen leaves it to the form. */
export function ColumnsEditor({ field }: { field: TreeField }) {
  const { form, words, apply, disabled } = useDesigner()
  const stored = lookOf(form, field.pointer, 'columns')
  const chosen = Array.isArray(stored) ? stored.map(String) : []
  const toggle = (name: string, on: boolean) => {
    const next = field.children
      .map((child) => child.name)
      .filter((other) => (other === name ? on : chosen.includes(other)))
    apply({ form: withLook(form, field.pointer, 'columns', next.length > 0 ? next : undefined) })
  }
  return (
    <Box role="group" aria-label={words.columnsShown}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {words.columnsShown}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {words.columnsHelp}
      </Typography>
      {field.children.map((child) => (
        <FormControlLabel
          key={child.pointer}
          label={child.title}
          disabled={disabled}
          control={
            <Checkbox
              checked={chosen.includes(child.name)}
              onChange={(event) => toggle(child.name, event.target.checked)}
            />
          }
          sx={{ display: 'flex', ml: '-6px', mr: 0, '& .MuiFormControlLabel-label': { typography: 'body2' } }}
        />
      ))}
    </Box>
  )
}

import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { AddHere } from './AddHere.tsx'
import { CanvasField } from './CanvasField.tsx'
import { CanvasGrid } from './CanvasGrid.tsx'
import { useDesigner } from './designer-context.ts'

/** The form as it will look, page by page; a click selects a field, its outline shows which. */
export function Canvas() {
  const { pages, words, select, disabled } = useDesigner()
  return (
    <Box
      component="section"
      aria-label={words.whole}
      onClick={() => select(null)}
      sx={{
        flex: '1 1 360px',
        minWidth: 360,
        overflowY: 'auto',
        p: '20px',
        display: 'grid',
        alignContent: 'start',
        gap: 2,
      }}
    >
      {pages.map((page, index) => (
        <Paper key={page.id ?? ''} variant="outlined" sx={{ borderRadius: '8px', p: '20px' }}>
          <Typography component="h2" variant="h2" sx={{ mb: 2 }}>
            {page.id === null ? page.title : words.page(index + 1, page.title)}
          </Typography>
          <CanvasGrid fields={page.fields} draw={(field) => <CanvasField field={field} />} />
          {!disabled && (
            <AddHere place={{ into: '', ...(page.fields.at(-1) ? { after: page.fields.at(-1)!.name } : {}) }} />
          )}
        </Paper>
      ))}
    </Box>
  )
}

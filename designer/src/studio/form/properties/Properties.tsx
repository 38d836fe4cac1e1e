import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useDesigner } from '../designer-context.ts'
import { flatTree, type TreeField } from '../form-tree.ts'
import { ConditionGroup } from './ConditionGroup.tsx'
import { GeneralGroup } from './GeneralGroup.tsx'
import { LegalGroup } from './LegalGroup.tsx'
import { LookGroup } from './LookGroup.tsx'
import { ValidationGroup } from './ValidationGroup.tsx'

/** What the selected field is, in groups; only those that mean something for its kind. */
export function Properties() {
  const { words, pages, selected } = useDesigner()
  const field = flatTree(pages).find((item) => item.field.pointer === selected)?.field
  return (
    <Box
      component="section"
      aria-label={words.properties}
      data-properties
      sx={{
        flex: 'none',
        width: 312,
        overflowY: 'auto',
        bgcolor: 'background.paper',
        borderLeft: 1,
        borderColor: 'divider',
      }}
    >
      {field ? (
        // Another field gets panels of its own, so that nothing half typed goes over to it.
        <Groups key={field.pointer} field={field} />
      ) : (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {words.nothingSelected}
        </Typography>
      )}
    </Box>
  )
}

function Groups({ field }: { field: TreeField }) {
  const { words } = useDesigner()
  return (
    <>
      <Box sx={{ px: 2, py: '12px' }}>
        <Typography component="h2" variant="h3" sx={{ overflowWrap: 'anywhere' }}>
          {field.title}
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {words.kinds[field.kind ?? 'unknown']} · {field.name}
        </Typography>
      </Box>
      <GeneralGroup field={field} />
      <ConditionGroup field={field} />
      <ValidationGroup field={field} />
      <LookGroup field={field} />
      <LegalGroup field={field} />
    </>
  )
}

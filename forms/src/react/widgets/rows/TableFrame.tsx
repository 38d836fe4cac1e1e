import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { ClipboardPaste, Plus, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { FormCard, NARROW } from '../../FormCard.tsx'
import { useForm } from '../../form-context.ts'
import { RowCounts } from './RowCounts.tsx'
import type { RowFilter } from './row-view.ts'
import { type TableAction, TableMore } from './TableMore.tsx'

interface TableFrameProps {
  title: string
  description?: string | undefined
  pointer: string
  required: boolean
  count: number
  /** How many rows the schema allows. */
  limit: number
  onAdd?: (() => void) | undefined
  onPaste?: (() => void) | undefined
  onImport?: (() => void) | undefined
  more: readonly TableAction[]
  filter: RowFilter
  onFilter(filter: RowFilter): void
  /** Within another card: no card of its own. */
  nested: boolean
  children: ReactNode
}

/** The head of a table: its title, what is wrong in it, and how rows come in. */
export function TableFrame(props: TableFrameProps) {
  const { words, readOnly } = useForm()
  const tools = (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        [NARROW]: { width: '100%', '& > button:not(:last-of-type)': { flex: '1 1 auto', px: '10px' } },
      }}
    >
      <RowCounts pointer={props.pointer} count={props.count} filter={props.filter} onFilter={props.onFilter} />
      {props.onPaste && (
        <Button startIcon={<ClipboardPaste size={16} />} onClick={props.onPaste} disabled={props.count >= props.limit}>
          {words.paste}
        </Button>
      )}
      {props.onImport && (
        <Button startIcon={<Upload size={16} />} onClick={props.onImport}>
          {words.importFile}
        </Button>
      )}
      {props.onAdd && (
        <Button startIcon={<Plus size={16} />} onClick={props.onAdd} disabled={props.count >= props.limit}>
          {words.addRow}
        </Button>
      )}
      <TableMore actions={props.more} />
      {props.onAdd && props.count >= props.limit && (
        <Typography variant="caption" color="textSecondary">
          {words.full(props.limit)}
        </Typography>
      )}
    </Box>
  )
  if (props.nested) {
    return (
      <Box
        role="group"
        aria-label={props.title}
        sx={{ border: 1, borderColor: 'divider', borderRadius: '8px', overflow: 'hidden' }}
      >
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2, py: 1 }}>
          <Typography variant="subtitle2" sx={{ flex: 1 }}>
            {props.title}
          </Typography>
          {tools}
        </Box>
        {props.children}
      </Box>
    )
  }
  return (
    <FormCard
      title={props.title}
      description={props.description}
      required={props.required && !readOnly}
      end={tools}
      flush
    >
      {props.children}
    </FormCard>
  )
}

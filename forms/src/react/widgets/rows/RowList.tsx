import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import ButtonBase from '@mui/material/ButtonBase'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { isObject } from '../../../pointer.ts'
import { useFindingsUnder, useForm } from '../../form-context.ts'
import { ValueText } from '../../ValueText.tsx'
import type { Column } from './columns.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { RowResult } from './RowResult.tsx'
import type { RowsProps } from './row-props.ts'

const STEP_ROWS = 50

/** Rows on a phone: the first column is the name, the next two tell more. */
export function RowList({ rows, order, columns, pointer, rights, actions, title }: RowsProps) {
  const { words } = useForm()
  const [shown, setShown] = useState(STEP_ROWS)
  if (order.length === 0) return <EmptyRows rights={rights} hidden={rows.length > 0} />
  return (
    <Box
      component="ol"
      aria-label={title}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        border: 1,
        borderColor: 'divider',
        borderRadius: '8px',
        bgcolor: 'background.paper',
      }}
    >
      {order.slice(0, shown).map((index) => (
        <Box
          component="li"
          key={index}
          data-row={`${pointer}/${index}`}
          sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}
        >
          <Line
            row={objectOf(rows[index])}
            index={index}
            columns={columns}
            pointer={`${pointer}/${index}`}
            open={actions.open}
          />
        </Box>
      ))}
      {order.length > shown && (
        <Box component="li">
          <Button variant="text" fullWidth onClick={() => setShown(shown + STEP_ROWS)}>
            {words.of(shown, order.length)}
          </Button>
        </Box>
      )}
    </Box>
  )
}

function objectOf(row: JsonValue | undefined): JsonObject {
  return isObject(row) ? row : {}
}

interface LineProps {
  row: JsonObject
  index: number
  columns: readonly Column[]
  pointer: string
  open(index: number): void
}

function Line({ row, index, columns, pointer, open }: LineProps) {
  const { words } = useForm()
  const findings = useFindingsUnder(pointer)
  const [name, ...details] = columns
  const value = (column: Column): JsonValue | undefined => row[column.name]
  return (
    <ButtonBase
      onClick={() => open(index)}
      sx={{
        width: '100%',
        minHeight: 56,
        px: '12px',
        py: 1,
        gap: '12px',
        textAlign: 'left',
        justifyContent: 'flex-start',
        typography: 'body2',
      }}
    >
      <Box component="span" sx={{ color: 'text.secondary', minWidth: 20 }}>
        {index + 1}
      </Box>
      <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
        <Box component="span" sx={{ display: 'block', fontWeight: 600 }}>
          {name && value(name) !== undefined ? (
            <ValueText schema={name.schema} ui={name.ui} value={value(name)} inCell />
          ) : (
            words.rowNumber(index + 1)
          )}
        </Box>
        <Box component="span" sx={{ display: 'block', typography: 'caption', color: 'text.secondary' }}>
          {details
            .filter((column) => value(column) !== undefined)
            .slice(0, 2)
            .map((column, place) => (
              <span key={column.name}>
                {place > 0 ? ', ' : ''}
                <ValueText schema={column.schema} ui={column.ui} value={value(column)} inCell />
              </span>
            ))}
        </Box>
        <RowResult findings={findings} />
      </Box>
      <ChevronRight size={16} aria-hidden style={{ flex: 'none' }} />
    </ButtonBase>
  )
}

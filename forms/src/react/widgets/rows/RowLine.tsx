import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { memo } from 'react'
import type { JsonValue } from '../../../json.ts'
import { isObject, stepsOf } from '../../../pointer.ts'
import { childPointer, useFindingsUnder, useForm } from '../../form-context.ts'
import { isUnder } from '../../form-store.ts'
import type { ShownFinding } from '../../form-view-props.ts'
import { ValueText } from '../../ValueText.tsx'
import type { Column } from './columns.ts'
import { InPlaceCell } from './InPlaceCell.tsx'
import { RowMenu } from './RowMenu.tsx'
import { RowResult } from './RowResult.tsx'
import type { RowActions } from './row-props.ts'
import { isInPlace, type RowRights } from './row-rights.ts'

interface RowLineProps {
  row: JsonValue
  index: number
  columns: readonly Column[]
  pointer: string
  rights: RowRights
  actions: RowActions
  hasFindings: boolean
}

/** One row of the table: its number opens it, its last column says what is wrong. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { index, columns, pointer, rights, actions, hasFindings } = props
  const { words } = useForm()
  const findings = useFindingsUnder(pointer)
  const row = isObject(props.row) ? props.row : {}
  return (
    <TableRow
      hover
      data-row={pointer}
      aria-rowindex={index + 2}
      onClick={() => actions.open(index)}
      sx={{ height: rights.inPlace ? 48 : 40, cursor: 'pointer', '&:last-of-type td': { borderBottom: 0 } }}
    >
      <TableCell sx={{ color: 'text.secondary', p: '0 4px' }}>
        <ButtonBase
          aria-label={rights.edit ? words.editRow(index + 1) : words.openRow(index + 1)}
          sx={{ minWidth: 36, minHeight: 28, px: 1, borderRadius: '4px', typography: 'body2' }}
        >
          {index + 1}
        </ButtonBase>
      </TableCell>
      {columns.map((column, place) =>
        rights.inPlace && isInPlace(column) ? (
          <TableCell
            key={column.name}
            data-path={childPointer(pointer, column.name)}
            sx={{ p: '0 6px' }}
            onClick={(event) => event.stopPropagation()}
          >
            <InPlaceCell
              column={column}
              path={[...stepsOf(pointer), column.name].map(numbered)}
              pointer={childPointer(pointer, column.name)}
              row={index}
            />
          </TableCell>
        ) : (
          <Cell
            key={column.name}
            column={column}
            value={row[column.name]}
            first={place === 0}
            finding={findings.find((finding) => isUnder(finding.path, childPointer(pointer, column.name)))}
          />
        ),
      )}
      {hasFindings && (
        <TableCell>
          <RowResult findings={findings} />
        </TableCell>
      )}
      {(rights.add || rights.remove) && (
        <TableCell sx={{ p: '0 8px', textAlign: 'right' }} onClick={(event) => event.stopPropagation()}>
          <RowMenu index={index} actions={actions} rights={rights} />
        </TableCell>
      )}
    </TableRow>
  )
}, sameLine)

// The actions are new at each rendering of the table and always mean the same.
function sameLine(a: RowLineProps, b: RowLineProps): boolean {
  return (
    a.row === b.row &&
    a.index === b.index &&
    a.pointer === b.pointer &&
    a.rights.edit === b.rights.edit &&
    a.rights.add === b.rights.add &&
    a.rights.remove === b.rights.remove &&
    a.hasFindings === b.hasFindings &&
    a.columns.length === b.columns.length &&
    a.columns.every((column, index) => column === b.columns[index])
  )
}

// Row numbers of a path are numbers, so that a change makes rows and not names.
function numbered(step: string): string | number {
  return /^\d+$/.test(step) ? Number(step) : step
}

/** The whole text of a cell that is cut off, as its tooltip. */
function tellWhole(cell: HTMLElement) {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : ''
}

interface CellProps {
  column: Column
  value: JsonValue | undefined
  first: boolean
  finding: ShownFinding | undefined
}

function Cell({ column, value, first, finding }: CellProps) {
  const colour = finding?.severity === 'warning' ? 'warning' : 'error'
  const atFault = finding && finding.severity !== 'info'
  return (
    <TableCell
      sx={{
        overflow: 'hidden',
        fontWeight: first ? 600 : 400,
        ...(atFault
          ? {
              bgcolor: `ground.${colour}`,
              boxShadow: (theme) =>
                `inset 0 0 0 1.5px ${theme.vars?.palette[colour].main ?? theme.palette[colour].main}`,
            }
          : {}),
      }}
    >
      <Box
        onMouseEnter={(event) => tellWhole(event.currentTarget)}
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        <ValueText schema={column.schema} ui={column.ui} value={value} inCell />
      </Box>
    </TableCell>
  )
}

import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { Theme } from '@mui/material/styles'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { type FocusEvent, type MouseEvent, memo, type ReactNode } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { isObject, stepsOf } from '../../../pointer.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { childPointer, useFindingsUnder, useForm } from '../../form-context.ts'
import { isUnder } from '../../form-store.ts'
import type { ShownFinding } from '../../form-view-props.ts'
import { ValueText } from '../../ValueText.tsx'
import type { FormWords } from '../../words.vi.ts'
import { CellEditor } from './CellEditor.tsx'
import type { Column } from './columns.ts'
import { cellText, withValue } from './grid-cells.ts'
import { InPlaceCell } from './InPlaceCell.tsx'
import { RowMenu } from './RowMenu.tsx'
import { RowResult } from './RowResult.tsx'
import type { RowActions } from './row-props.ts'
import { isInPlace, type RowRights } from './row-rights.ts'
import type { useGrid } from './use-grid.ts'

interface RowLineProps {
  row: JsonValue
  index: number
  columns: readonly Column[]
  pointer: string
  rights: RowRights
  actions: RowActions
  hasFindings: boolean
  /** Its place among the rows shown. */
  place: number
  /** The columns text goes into, null when cells are not filled in where they stand. */
  typed: readonly (SheetColumn | null)[] | null
  /** Whether its first cell is where Tab comes in. */
  entry: boolean
  /** The ends of the chosen block in this row. */
  left: number | null
  right: number | null
  /** The chosen cell, when it is in this row. */
  at: number | null
  /** What the editor of the chosen cell begins with. */
  editing: string | null
  grid: ReturnType<typeof useGrid>
  onPut(row: JsonValue): void
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
      onClick={props.typed ? undefined : () => actions.open(index)}
      sx={{
        height: rights.inPlace ? 48 : 40,
        cursor: props.typed ? 'cell' : 'pointer',
        '&:last-of-type td': { borderBottom: 0 },
      }}
    >
      <TableCell sx={{ color: 'text.secondary', p: '0 4px' }}>
        <ButtonBase
          onClick={
            props.typed
              ? (event) => {
                  event.stopPropagation()
                  actions.open(index)
                }
              : undefined
          }
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
            {...gridPart(props, row, place, words)}
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
    a.place === b.place &&
    a.typed === b.typed &&
    a.entry === b.entry &&
    a.left === b.left &&
    a.right === b.right &&
    a.at === b.at &&
    a.editing === b.editing &&
    // A chosen cell acts on the rows as they are now.
    (b.at === null || a.grid === b.grid) &&
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

/** What makes a cell one of a grid. */
interface GridPart {
  cell: string
  chosen: boolean
  isAt: boolean
  focusable: boolean
  onSelect(extend: boolean): void
  onEdit(): void
  editor: ReactNode
}

function gridPart(props: RowLineProps, row: JsonObject, column: number, words: FormWords): { grid?: GridPart } {
  const { typed, left, right, at, editing, grid, place } = props
  if (!typed) return {}
  const sheetColumn = typed[column] ?? null
  const isAt = at === column
  const held = cellText(row, sheetColumn)
  return {
    grid: {
      cell: `${place}:${column}`,
      chosen: left !== null && right !== null && column >= left && column <= right,
      isAt,
      focusable: isAt || (props.entry && column === 0),
      onSelect: (extend) => grid.select({ row: place, column }, extend),
      onEdit: grid.edit,
      editor: isAt && editing !== null && sheetColumn && (
        <CellEditor
          column={sheetColumn}
          held={held}
          start={editing === '' ? held : editing}
          label={`${sheetColumn.title}, ${words.rowNumber(props.index + 1)}`}
          onPut={(value) => props.onPut(withValue(row, sheetColumn.name, value))}
          onDone={grid.done}
        />
      ),
    },
  }
}

interface CellProps {
  column: Column
  value: JsonValue | undefined
  first: boolean
  finding: ShownFinding | undefined
  grid?: GridPart
}

function Cell({ column, value, first, finding, grid }: CellProps) {
  const colour = finding?.severity === 'warning' ? 'warning' : 'error'
  const atFault = finding && finding.severity !== 'info'
  return (
    <TableCell
      {...(grid ? gridAttributes(grid) : {})}
      sx={{
        overflow: 'hidden',
        fontWeight: first ? 600 : 400,
        ...(atFault ? { bgcolor: `ground.${colour}`, boxShadow: edge(colour, 1.5) } : {}),
        ...(grid?.chosen ? { bgcolor: 'ground.primary' } : {}),
        ...(grid?.isAt ? { boxShadow: edge('primary', 2) } : {}),
        ...(grid ? { userSelect: 'none', outline: 'none' } : {}),
        ...(grid?.editor ? { p: '0 4px', bgcolor: 'background.paper' } : {}),
        ...(grid ? { '&:focus-visible': { boxShadow: edge('primary', 2) } } : {}),
      }}
    >
      {grid?.editor || (
        <Box
          onMouseEnter={(event) => tellWhole(event.currentTarget)}
          sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
        >
          <ValueText schema={column.schema} ui={column.ui} value={value} inCell />
        </Box>
      )}
    </TableCell>
  )
}

function gridAttributes(grid: GridPart) {
  return {
    role: 'gridcell',
    'data-cell': grid.cell,
    'aria-selected': grid.chosen,
    tabIndex: grid.focusable ? 0 : -1,
    onMouseDown: (event: MouseEvent) => {
      // The editor of this cell keeps its own clicks.
      if (grid.editor) return
      event.preventDefault()
      grid.onSelect(event.shiftKey)
    },
    onDoubleClick: grid.onEdit,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target === event.currentTarget && !grid.isAt && !grid.chosen) grid.onSelect(false)
    },
  }
}

function edge(colour: 'primary' | 'error' | 'warning', widthPx: number) {
  return (theme: Theme) => `inset 0 0 0 ${widthPx}px ${theme.vars?.palette[colour].main ?? theme.palette[colour].main}`
}

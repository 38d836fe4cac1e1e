import Box from '@mui/material/Box'
import type { FieldProps } from '@rjsf/utils'
import { Download, Redo2, TableProperties, Undo2 } from 'lucide-react'
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { JsonSchema, UiSchema } from '../../../form.ts'
import { pointerOf } from '../../../pointer.ts'
import { sheetOfRows } from '../../../spreadsheet/write-rows.ts'
import { newRow } from '../../defaults.ts'
import { FieldNote } from '../../FieldNote.tsx'
import { itemsOf, uiOf, uiOption } from '../../field-kind.ts'
import { useFindingsUnder, useForm } from '../../form-context.ts'
import { useStable } from '../../use-stable.ts'
import { BulkChange } from './BulkChange.tsx'
import { allColumns, shownColumns } from './columns.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { RemovedNotice } from './RemovedNotice.tsx'
import { RowEditor } from './RowEditor.tsx'
import { RowList } from './RowList.tsx'
import { RowTable } from './RowTable.tsx'
import { rightsOf } from './row-rights.ts'
import { downloadSheet } from './sheet-thread.ts'
import { TableFrame } from './TableFrame.tsx'
import type { TableAction } from './TableMore.tsx'
import { useRowImport } from './use-row-import.tsx'
import { useRowView } from './use-row-view.ts'
import { useRows } from './use-rows.ts'
import { useSheetColumns } from './use-sheet-columns.ts'
import { useWidth } from './use-window.ts'

/** A repeating group: a table of its rows, of which only the open one is a form. */
export function RowsWidget(props: FieldProps) {
  const { form, readOnly, store, focus, words } = useForm()
  const { path } = props.fieldPathId
  const pointer = pointerOf(path)
  const schema = useStable(props.schema as JsonSchema)
  const ui = useStable((props.uiSchema ?? {}) as UiSchema)
  const items = useMemo(() => itemsOf(schema, form.schema), [schema, form.schema])
  const table = useRows(path)
  const [open, setOpen] = useState<number | null>(null)
  const [pasted, setPasted] = useState<string | null>(null)
  const [bulk, setBulk] = useState(false)
  const blank = useMemo(() => newRow(items, form.schema), [items, form.schema])
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)

  const columns = useMemo(() => allColumns(items, uiOf(ui, 'items'), form.schema), [items, ui, form.schema])
  const sheetColumns = useSheetColumns(columns)
  const hasFindings = useFindingsUnder(pointer).length > 0
  const shown = useMemo(
    () => shownColumns(columns, ui, columnsIn(width, hasFindings)),
    [columns, ui, width, hasFindings],
  )
  const limit = typeof schema.maxItems === 'number' ? schema.maxItems : Number.POSITIVE_INFINITY
  const locked =
    readOnly || Boolean(props.disabled) || Boolean(props.readonly) || !table.field.enabled || table.field.computed
  const rights = rightsOf(ui, locked)

  const isKept = (name: string) => {
    const own = columns.find((column) => column.name === name)
    const field = `${pointer}/0/${name}`
    return own?.schema.readOnly === true || uiOption(own?.ui ?? {}, 'readonly') === true || store.field(field).computed
  }

  useEffect(() => {
    const row = rowOf(focus, pointer)
    if (row === null || row >= rowCount(store.field(pointer).value)) return
    // Behind the open row the table stands at the same row.
    frame.current?.querySelector(`[data-row="${CSS.escape(`${pointer}/${row}`)}"]`)?.scrollIntoView({ block: 'center' })
    // A cell that can be filled in where it stands takes the focus itself.
    const place = focus.split('#')[0] ?? ''
    if (!frame.current?.querySelector(`td[data-path="${CSS.escape(place)}"]`)) setOpen(row)
  }, [focus, pointer, store])

  const close = () => {
    if (open !== null) store.touch(`${pointer}/${open}`)
    setOpen(null)
  }
  const actions = {
    open: setOpen,
    duplicate: (index: number) => setOpen(table.duplicate(index)),
    remove: (index: number) => {
      setOpen(null)
      table.remove(index)
    },
  }
  const title = String(uiOption(ui, 'title') ?? schema.title ?? props.name)
  const incoming = useRowImport({ table, columns, sheetColumns, limit, blank, path, title, enabled: rights.add })
  const view = useRowView(table.rows, pointer, sheetColumns)
  const totals = namesIn(uiOption(ui, 'totals'))
  const changeable = sheetColumns?.filter(({ name, kind }) => kind !== 'register' && !isKept(name)) ?? []
  const more: TableAction[] = [
    ...(rights.edit
      ? [
          { label: words.undo, icon: <Undo2 size={16} />, disabled: !table.canUndo(), act: table.undo },
          { label: words.redo, icon: <Redo2 size={16} />, disabled: !table.canRedo(), act: table.redo },
          {
            label: `${words.bulkTitle}…`,
            icon: <TableProperties size={16} />,
            disabled: view.order.length === 0 || changeable.length === 0,
            act: () => setBulk(true),
          },
        ]
      : []),
    {
      label: words.exportFile,
      icon: <Download size={16} />,
      disabled: table.rows.length === 0 || !sheetColumns,
      act: () => void (sheetColumns && downloadSheet(sheetOfRows(title, table.current(), sheetColumns), title)),
    },
  ]
  const neighbour = (step: 1 | -1): number | null => view.order[view.order.indexOf(open ?? -1) + step] ?? null
  const Rows = width > 0 && width < 560 ? RowList : RowTable
  return (
    <Box ref={frame} onPaste={(event) => rights.add && pasteFrom(event, setPasted)}>
      <TableFrame
        title={title}
        description={typeof schema.description === 'string' ? schema.description : undefined}
        pointer={pointer}
        required={Boolean(props.required) || table.field.required}
        count={table.rows.length}
        limit={limit}
        onAdd={!rights.add ? undefined : () => setOpen(table.add([newRow(items, form.schema)]))}
        onPaste={!rights.add ? undefined : () => setPasted('')}
        onImport={!rights.add ? undefined : incoming.choose}
        more={more}
        filter={view.filter}
        onFilter={view.setFilter}
        nested={path.length > 1}
      >
        {incoming.notice}
        <Rows
          rows={table.rows}
          order={view.order}
          columns={shown}
          pointer={pointer}
          rights={rights}
          actions={actions}
          table={table}
          title={title}
          sort={view.sort}
          onSort={view.sortBy}
          sheetColumns={sheetColumns}
          blank={blank}
          limit={limit}
          totals={totals}
        />
        <Box sx={{ px: 2, pb: table.field.findings.length > 0 ? 1 : 0 }}>
          <FieldNote id={props.fieldPathId.$id} help="" findings={table.field.findings} />
        </Box>
      </TableFrame>
      {open !== null && open < table.rows.length && (
        <RowEditor
          field={props}
          items={items}
          index={open}
          count={table.rows.length}
          row={table.rows[open]}
          columns={columns}
          rights={rights}
          previous={neighbour(-1)}
          next={neighbour(1)}
          onGo={(index) => {
            store.touch(`${pointer}/${open}`)
            setOpen(index)
          }}
          onClose={close}
          onDuplicate={rights.add && table.rows.length < limit ? () => actions.duplicate(open) : undefined}
          onRemove={rights.remove ? () => actions.remove(open) : undefined}
        />
      )}
      {pasted !== null && (
        <PasteDialog
          text={pasted}
          columns={columns}
          sheetColumns={sheetColumns}
          room={limit - table.rows.length}
          blank={blank}
          onClose={() => setPasted(null)}
          onAdd={(more) => {
            setPasted(null)
            const first = table.add(more)
            store.touch(...more.map((_, index) => `${pointer}/${first + index}`))
          }}
        />
      )}
      {incoming.dialogs}
      {bulk && (
        <BulkChange
          rows={table.rows}
          order={view.order}
          columns={changeable}
          onClose={() => setBulk(false)}
          onChange={(rows) => {
            setBulk(false)
            table.put(rows)
          }}
        />
      )}
      <RemovedNotice index={table.removed?.index ?? null} onUndo={table.undoRemove} onClose={table.forgetRemoved} />
    </Box>
  )
}

function rowOf(focus: string, pointer: string): number | null {
  if (!focus.startsWith(`${pointer}/`)) return null
  const step = focus.slice(pointer.length + 1).split(/[/#]/)[0] ?? ''
  return /^\d+$/.test(step) ? Number(step) : null
}

/** How many columns fit beside the row number, the result and the menu. */
function columnsIn(width: number, hasFindings: boolean): number {
  return Math.max(3, Math.floor((width - (hasFindings ? 310 : 100)) / 110))
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : []
}

function rowCount(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}

// Cells copied in Excel and pasted anywhere on the table open the preview; text pasted into an input is only text.
function pasteFrom(event: ClipboardEvent, open: (text: string) => void) {
  const target = event.target as HTMLElement
  const text = event.clipboardData.getData('text/plain')
  if (target.closest('input, textarea') || !text.includes('\t')) return
  event.preventDefault()
  open(text)
}

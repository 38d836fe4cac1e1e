import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { JsonObject, JsonValue } from '../../../json.ts'
import { pointerOf } from '../../../pointer.ts'
import type { SheetCell, SheetColumn } from '../../../spreadsheet/sheet.ts'
import { type BadRow, sheetOfBadRows } from '../../../spreadsheet/write-rows.ts'
import type { DataPath } from '../../data-path.ts'
import { useForm } from '../../form-context.ts'
import en from '../../words.en.ts'
import vi from '../../words.vi.ts'
import type { Column } from './columns.ts'
import { ImportDialog, type Imported } from './ImportDialog.tsx'
import { ImportNotice } from './ImportNotice.tsx'
import { BadRows } from './ImportResult.tsx'
import { placedBack, type RowOrigins, remember } from './place-back.ts'
import { downloadSheet } from './sheet-thread.ts'
import type { useRows } from './use-rows.ts'

interface RowImportOptions {
  table: ReturnType<typeof useRows>
  columns: readonly Column[]
  sheetColumns: SheetColumn[] | undefined
  limit: number
  blank: JsonObject
  path: DataPath
  title: string
  /** Whether rows may come in at all. */
  enabled: boolean
}

interface LastImport extends Imported {
  before: JsonValue[]
}

/** The import of a file into a table: how it is begun, what is shown of it, and how it is taken back. */
export function useRowImport(options: RowImportOptions): {
  choose(): void
  take(file: File): void
  notice: ReactNode
  dialogs: ReactNode
} {
  const { words, store } = useForm()
  const { table, path } = options
  const [file, setFile] = useState<File | null>(null)
  const [last, setLast] = useState<LastImport | null>(null)
  const [shown, setShown] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const origins = useRef<RowOrigins>(new WeakMap())

  const choose = () => input.current?.click()
  const download = (bad: readonly BadRow[], heading: readonly SheetCell[]) =>
    downloadSheet(
      sheetOfBadRows(options.title, bad, heading, { reasons: words.importReasons, number: words.importNumber }),
      `${options.title} - ${words.importBadRows(bad.length)}`,
    )
  const add = (imported: Imported) => {
    setFile(null)
    const before = table.current()
    const kept = imported.replace ? [] : before
    const numbers = originalNumbers(imported)
    if (numbers) table.put(placedBack(kept, imported.rows, numbers, origins.current))
    else {
      origins.current = new WeakMap()
      remember(
        origins.current,
        imported.rows,
        imported.from.map(({ number }) => number),
      )
      table.put([...kept, ...imported.rows])
    }
    setLast({ ...imported, before })
    store.touch(...table.current().map((_, index) => `${pointerOf(path)}/${index}`))
  }
  const undo = () => {
    if (last?.replace) table.put(last.before)
    else if (last) {
      const brought = new Set<JsonValue>(last.rows)
      table.put(table.current().filter((row) => !brought.has(row)))
    }
    setLast(null)
  }

  return {
    choose,
    take: setFile,
    notice: last && (
      <ImportNotice
        name={last.name}
        good={last.rows.length}
        bad={last.bad.length}
        onShow={() => setShown(true)}
        onDownload={() => download(last.bad, last.heading)}
        onUndo={undo}
        onClose={() => setLast(null)}
      />
    ),
    dialogs: options.enabled && (
      <>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.csv,.txt,text/csv"
          data-import={pointerOf(path)}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            // The same file may be chosen again after it was mended.
            event.target.value = ''
            if (chosen) setFile(chosen)
          }}
        />
        {file && (
          <ImportDialog
            {...options}
            file={file}
            count={table.rows.length}
            onOther={choose}
            onDownload={download}
            onAdd={add}
            onClose={() => setFile(null)}
          />
        )}
        {shown && last && <BadRowsDialog bad={last.bad} onClose={() => setShown(false)} />}
      </>
    ),
  }
}

/** Of a list of bad rows that was downloaded and mended: the numbers its rows had in the first file. */
function originalNumbers({ heading, from }: Imported): (number | null)[] | null {
  const place = heading.findIndex((cell) => cell === vi.importNumber || cell === en.importNumber)
  if (place < 0) return null
  return from.map(({ cells }) => {
    const number = Number(cells[place])
    return Number.isInteger(number) && number > 0 ? number : null
  })
}

function BadRowsDialog({ bad, onClose }: { bad: readonly BadRow[]; onClose(): void }) {
  const { words } = useForm()
  const titleId = useId()
  return (
    <Dialog open onClose={onClose} maxWidth="lg" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words.importBadRows(bad.length)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <BadRows bad={bad} />
      </DialogContent>
      <DialogActions>
        <Button size="large" variant="contained" onClick={onClose}>
          {words.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

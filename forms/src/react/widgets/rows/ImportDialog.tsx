import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import type { Theme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useId, useState } from 'react'
import type { JsonObject } from '../../../json.ts'
import type { ReadRow } from '../../../spreadsheet/read-rows.ts'
import type { SheetCell, SheetColumn, SheetProblem } from '../../../spreadsheet/sheet.ts'
import type { BadRow } from '../../../spreadsheet/write-rows.ts'
import type { DataPath } from '../../data-path.ts'
import { useForm } from '../../form-context.ts'
import type { FormWords } from '../../words.vi.ts'
import type { Column } from './columns.ts'
import { ImportResult } from './ImportResult.tsx'
import { ImportReview } from './ImportReview.tsx'
import { matchRegisters } from './match-register.ts'
import { Progress } from './Progress.tsx'
import { useImport } from './use-import.ts'

/** What an import brings into the table. */
export interface Imported {
  name: string
  rows: JsonObject[]
  /** The rows as they were read, in the same order. */
  from: ReadRow[]
  bad: BadRow[]
  heading: SheetCell[]
  replace: boolean
}

interface ImportDialogProps {
  file: File
  columns: readonly Column[]
  sheetColumns: SheetColumn[] | undefined
  count: number
  limit: number
  blank: JsonObject
  path: DataPath
  onOther(): void
  onDownload(bad: readonly BadRow[], heading: readonly SheetCell[]): void
  onAdd(imported: Imported): void
  onClose(): void
}

/** A file on its way into the table: what each column is, which rows are good, and why the others are not. */
export function ImportDialog(props: ImportDialogProps) {
  const { words, lookup } = useForm()
  const titleId = useId()
  const onPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'))
  const run = useImport(props.file, props.sheetColumns, props.blank, props.path)
  const [replace, setReplace] = useState(false)
  const [linking, setLinking] = useState<{ done: number; of: number } | null>(null)
  const { phase } = run
  const room = props.limit - (replace ? 0 : props.count)

  const add = async (from: ReadRow[], bad: BadRow[]) => {
    setLinking({ done: 0, of: from.length })
    const values = from.map(({ value }) => value)
    const onProgress = (done: number) => setLinking({ done, of: from.length })
    // Without the register the rows are as good as typed by hand; the rules will say what to compare.
    const rows = await matchRegisters(values, props.columns, lookup.register, onProgress).catch(() => values)
    props.onAdd({ name: props.file.name, rows, from, bad, heading: run.headingCells, replace })
  }

  return (
    <Dialog open onClose={props.onClose} maxWidth="lg" fullWidth fullScreen={onPhone} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words.importTitle(props.file.name)}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
        {phase.at === 'reading' && <Progress label={words.importReading} />}
        {phase.at === 'refused' && <Alert severity="error">{problemWords(phase.problem, words)}</Alert>}
        {phase.at === 'review' && (
          <ImportReview
            read={phase.read}
            run={run}
            columns={props.sheetColumns ?? []}
            count={props.count}
            room={room}
            replace={replace}
            onReplace={setReplace}
          />
        )}
        {phase.at === 'checking' && (
          <Progress label={words.importChecking(phase.done, phase.of)} done={phase.done} of={phase.of} />
        )}
        {phase.at === 'result' && <ImportResult good={phase.good.length} bad={phase.bad} />}
        {linking && (
          <Progress label={words.pasteLinking(linking.done, linking.of)} done={linking.done} of={linking.of} />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button size="large" onClick={props.onClose}>
          {words.cancel}
        </Button>
        {phase.at === 'refused' && (
          <Button size="large" variant="contained" onClick={props.onOther}>
            {words.importOther}
          </Button>
        )}
        {phase.at === 'review' && (
          <Button
            size="large"
            variant="contained"
            disabled={run.rows.length === 0 || run.rows.length > room}
            onClick={run.check}
          >
            {words.importCheck(run.rows.length)}
          </Button>
        )}
        {phase.at === 'result' && (
          <>
            {phase.bad.length > 0 && (
              <>
                <Button size="large" onClick={() => props.onDownload(phase.bad, run.headingCells)}>
                  {words.importDownload(phase.bad.length)}
                </Button>
                <Button
                  size="large"
                  disabled={linking !== null}
                  onClick={() =>
                    add(
                      [...phase.good, ...phase.bad.map(({ row }) => row)].sort((a, b) => a.number - b.number),
                      [],
                    )
                  }
                >
                  {words.importAddBad(phase.bad.length)}
                </Button>
              </>
            )}
            <Button
              size="large"
              variant="contained"
              disabled={phase.good.length === 0 || linking !== null}
              onClick={() => add(phase.good, phase.bad)}
            >
              {words.importAdd(phase.good.length)}
            </Button>
          </>
        )}
      </DialogActions>
    </Dialog>
  )
}

function problemWords({ code, params }: SheetProblem, words: FormWords): string {
  return words.sheetProblems[code](Number(params.limit ?? 0))
}
